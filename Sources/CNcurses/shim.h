#pragma once
// Without this macro the wide-character calls (get_wch, addnwstr) are not declared.
#define NCURSES_WIDECHAR 1
#include <curses.h>
