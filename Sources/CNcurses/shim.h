#pragma once
// Without this macro the wide-character calls are not declared.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <fcntl.h>
#include <term.h>
#include <wchar.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Swift refuses the C globals stdscr, stdin and stdout as unsafe: these wrap them.
static inline SCREEN *sto_new_terminal(int output) { return newterm(NULL, fdopen(output, "w"), stdin); }
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

// Draws letters in one style. Each is four numbers, itself and the marks on it, 0 behind the last. ncurses takes the letters as
// they are: it need not decode text, and does not look for control characters, which are not among them.
static inline void sto_put(int row, int column, const void *letters, int count, attr_t attributes, int pair) {
    if (count < 1) return;
    const wchar_t *letter = letters;
    // The pair goes through the pointer that setcchar wants for pairs above 32,767.
    cchar_t cells[count + 1], style;
    if (setcchar(&style, L" ", attributes, (short)pair, &pair) != OK) return;
    for (int number = 0; number < count; number++) {
        cells[number] = style;
        memcpy(cells[number].chars, letter + number * 4, 4 * sizeof(wchar_t));
    }
    mvwadd_wchnstr(stdscr, row, column, cells, count);
}

// Makes ncurses write a part of a row whatever it takes to stand there, by a control character that never does. To leap over the
// few letters that stay the same it works out the cheapest of six ways, which takes longer than writing forty.
static inline void sto_distrust(int row, int column, int count) { mvwhline(curscr, row, column, 1, count); }

// The style of blanks that nothing was drawn on; cchar_t, in which ncurses wants it, is not imported.
static inline void sto_ground(attr_t attributes, int pair) {
    cchar_t blank;
    if (setcchar(&blank, L" ", attributes, (short)pair, &pair) == OK) wbkgrnd(stdscr, &blank);
}

// Memory that is written to like a file, and letting one descriptor lead to where another does; both are declared only under
// _GNU_SOURCE, which Swift's view of the C library does not define, and neither survives an exec.
extern int memfd_create(const char *name, unsigned int flags);
extern int dup3(int from, int to, int flags);
static inline int sto_memory_file(const char *name) { return memfd_create(name, 1U /* MFD_CLOEXEC */); }
static inline bool sto_lead(int descriptor, int other) { return dup3(other, descriptor, O_CLOEXEC) >= 0; }

// wcwidth is declared only under _XOPEN_SOURCE, which Swift's view of the C library does not define.
extern int wcwidth(wchar_t character);
