// libical (Debian: libical-dev), loaded when a calendar with a time zone of its own is read and not with the program: with
// ICU, which it draws in, it costs two milliseconds of every start. Only its time zones are used.
#include <dlfcn.h>
#include <libical/ical.h>

// A function of the library, or NULL where the library or the function is missing.
static inline void *ical_function(const char *name) {
    static void *library;
    if (!library) library = dlopen("libical.so.3", RTLD_NOW | RTLD_LOCAL);
    return library ? dlsym(library, name) : 0;
}

// The function of that name with the type that the header gives it. Not for several threads at once, as the library itself.
#define ICAL(name) ({ \
    static __typeof__(&name) function; \
    if (!function) function = (__typeof__(&name))ical_function(#name); \
    function; })

// Whether the library is there with all that is used of it; errors in what it reads never end the program from then on.
static inline int ical_load(void) {
    if (!ICAL(icaltimezone_get_builtin_timezone) || !ICAL(icaltimezone_new) || !ICAL(icaltimezone_free)
        || !ICAL(icaltimezone_set_component) || !ICAL(icaltimezone_get_utc_offset)
        || !ICAL(icaltimezone_get_utc_offset_of_utc_time) || !ICAL(icalparser_parse_string) || !ICAL(icalcomponent_free)
        || !ICAL(icalerror_set_errors_are_fatal))
        return 0;
    ICAL(icalerror_set_errors_are_fatal)(0);
    return 1;
}

// The zone of that name in the system's zone files, which the library keeps; or NULL.
static inline icaltimezone *ical_builtin_zone(const char *location) {
    return ICAL(icaltimezone_get_builtin_timezone)(location);
}

// The zone that a VTIMEZONE defines, to be freed by the caller; or NULL.
static inline icaltimezone *ical_defined_zone(const char *definition) {
    icalcomponent *component = ICAL(icalparser_parse_string)(definition);
    if (!component) return 0;
    icaltimezone *zone = ICAL(icaltimezone_new)();
    if (zone && ICAL(icaltimezone_set_component)(zone, component)) return zone;
    if (zone) ICAL(icaltimezone_free)(zone, 1);
    ICAL(icalcomponent_free)(component);
    return 0;
}

static inline void ical_free_zone(icaltimezone *zone) { ICAL(icaltimezone_free)(zone, 1); }

// Seconds ahead of UTC at a time on the zone's wall clock, or at a time in UTC.
static inline int ical_offset(icaltimezone *zone, int year, int month, int day, int second, int is_utc) {
    struct icaltimetype time = {0};
    time.year = year;
    time.month = month;
    time.day = day;
    time.hour = second / 3600;
    time.minute = second / 60 % 60;
    time.second = second % 60;
    int is_daylight = 0;
    return is_utc ? ICAL(icaltimezone_get_utc_offset_of_utc_time)(zone, &time, &is_daylight)
                  : ICAL(icaltimezone_get_utc_offset)(zone, &time, &is_daylight);
}
