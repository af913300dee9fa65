#pragma once
// Without this macro the wide-character calls are not declared.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>
#include <wchar.h>
#include <stdio.h>
#include <stdlib.h>

// Swift refuses the C globals stdscr, stdin and stdout as unsafe: these wrap them.
static inline SCREEN *sto_new_terminal(void) { return newterm(NULL, stdout, stdin); }
static inline WINDOW *sto_screen(void) { return stdscr; }

// Swift cannot call macros that assign to their arguments.
static inline int sto_rows(void) { return getmaxy(stdscr); }
static inline int sto_columns(void) { return getmaxx(stdscr); }

// Swift refuses C's mutable globals as unsafe to share; these are read once the terminal is open.
static inline int sto_colours(void) { return COLORS; }
static inline int sto_colour_pairs(void) { return COLOR_PAIRS; }

// Macros with casts are not imported as constants.
static const attr_t STO_BOLD = A_BOLD;
static const attr_t STO_DIM = A_DIM;
static const attr_t STO_REVERSE = A_REVERSE;
static const attr_t STO_UNDERLINE = A_UNDERLINE;
static const mmask_t STO_CLICK = BUTTON1_PRESSED;
static const mmask_t STO_WHEEL_UP = BUTTON4_PRESSED;
static const mmask_t STO_WHEEL_DOWN = BUTTON5_PRESSED;

// Keys that ncurses is taught at run time need numbers above its own.
static const int STO_PASTE_START = KEY_MAX + 1;
static const int STO_PASTE_END = KEY_MAX + 2;

// Draws UTF-8 text in one style; the pair goes through the pointer that wattr_set wants for pairs above 32,767.
static inline void sto_put(int row, int column, const char *text, int length, attr_t attributes, int pair) {
    wattr_set(stdscr, attributes, (short)pair, &pair);
    mvwaddnstr(stdscr, row, column, text, length);
}

// The style of blanks that nothing was drawn on; cchar_t, in which ncurses wants it, is not imported.
static inline void sto_ground(attr_t attributes, int pair) {
    cchar_t blank;
    if (setcchar(&blank, L" ", attributes, (short)pair, &pair) == OK) wbkgrnd(stdscr, &blank);
}

// wcwidth is declared only under _XOPEN_SOURCE, which Swift's view of the C library does not define.
extern int wcwidth(wchar_t character);
