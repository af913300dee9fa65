// libpq (Debian: libpq-dev), loaded when a ledger on a PostgreSQL server is opened and not with the program: with OpenSSL,
// Kerberos and LDAP, which it draws in, it would cost every start milliseconds.
#include <dlfcn.h>
#include <postgresql/libpq-fe.h>

// A function of the library, or NULL where the library or the function is missing.
static inline void *pq_function(const char *name) {
    static void *library;
    void *loaded = __atomic_load_n(&library, __ATOMIC_ACQUIRE);
    if (!loaded) {
        loaded = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
        __atomic_store_n(&library, loaded, __ATOMIC_RELEASE);
    }
    return loaded ? dlsym(loaded, name) : 0;
}

// The function of that name with the type that the header gives it. Two threads that look at once find the same.
#define PQ(name) ({ \
    static __typeof__(&name) kept; \
    __typeof__(&name) function = __atomic_load_n(&kept, __ATOMIC_ACQUIRE); \
    if (!function) { \
        function = (__typeof__(&name))pq_function(#name); \
        __atomic_store_n(&kept, function, __ATOMIC_RELEASE); \
    } \
    function; })

// Whether the library is there with all that is used of it.
static inline int pq_load(void) {
    return PQ(PQconninfoParse) && PQ(PQconninfoFree) && PQ(PQfreemem) && PQ(PQconnectStartParams) && PQ(PQconnectPoll)
        && PQ(PQsetErrorVerbosity) && PQ(PQsetNoticeReceiver) && PQ(PQsocket) && PQ(PQstatus) && PQ(PQerrorMessage)
        && PQ(PQfinish) && PQ(PQexec) && PQ(PQenterPipelineMode) && PQ(PQexitPipelineMode) && PQ(PQsendPrepare)
        && PQ(PQsendQueryPrepared) && PQ(PQpipelineSync) && PQ(PQgetResult) && PQ(PQresultStatus) && PQ(PQresultErrorField) && PQ(PQclear) && PQ(PQntuples) && PQ(PQnfields) && PQ(PQftype) && PQ(PQgetisnull)
        && PQ(PQgetvalue) && PQ(PQgetlength);
}

static inline PQconninfoOption *pq_parse(const char *address, char **problem) {
    return PQ(PQconninfoParse)(address, problem);
}
static inline void pq_free_options(PQconninfoOption *options) { PQ(PQconninfoFree)(options); }
static inline void pq_free(void *memory) { PQ(PQfreemem)(memory); }

static inline void pq_ignore(void *context, const PGresult *notice) {}

// Begins to connect. Problems are told by their code alone (libpq 12 and later), and notices not at all.
static inline PGconn *pq_connect(const char *const *keywords, const char *const *values) {
    PGconn *connection = PQ(PQconnectStartParams)(keywords, values, 1);
    if (connection) {
        PQ(PQsetErrorVerbosity)(connection, PQERRORS_SQLSTATE);
        PQ(PQsetNoticeReceiver)(connection, pq_ignore, 0);
    }
    return connection;
}
static inline PostgresPollingStatusType pq_poll(PGconn *connection) { return PQ(PQconnectPoll)(connection); }
static inline int pq_socket(const PGconn *connection) { return PQ(PQsocket)(connection); }
static inline int pq_is_broken(const PGconn *connection) { return PQ(PQstatus)(connection) == CONNECTION_BAD; }
static inline const char *pq_problem(const PGconn *connection) { return PQ(PQerrorMessage)(connection); }
static inline void pq_finish(PGconn *connection) { PQ(PQfinish)(connection); }

static inline PGresult *pq_run(PGconn *connection, const char *statements) { return PQ(PQexec)(connection, statements); }

// Statements that are sent one after the other and answered together (PostgreSQL 15, section 34.5): 0 where it cannot be.
static inline int pq_begin_pipeline(PGconn *connection) { return PQ(PQenterPipelineMode)(connection); }
static inline int pq_end_pipeline(PGconn *connection) { return PQ(PQexitPipelineMode)(connection); }
static inline int pq_send_prepare(
    PGconn *connection, const char *name, const char *statement, int count, const Oid *types) {
    return PQ(PQsendPrepare)(connection, name, statement, count, types);
}
// Values and results as text, except that a value may be given in bytes with a length.
static inline int pq_send(
    PGconn *connection, const char *name, int count, const char *const *values, const int *lengths, const int *formats) {
    return PQ(PQsendQueryPrepared)(connection, name, count, values, lengths, formats, 0);
}
static inline int pq_end_batch(PGconn *connection) { return PQ(PQpipelineSync)(connection); }
// The next result; NULL after the last of each statement.
static inline PGresult *pq_next(PGconn *connection) { return PQ(PQgetResult)(connection); }

static inline ExecStatusType pq_status(const PGresult *result) { return PQ(PQresultStatus)(result); }
static inline const char *pq_state(const PGresult *result) { return PQ(PQresultErrorField)(result, PG_DIAG_SQLSTATE); }
static inline const char *pq_constraint(const PGresult *result) {
    return PQ(PQresultErrorField)(result, PG_DIAG_CONSTRAINT_NAME);
}
static inline void pq_clear(PGresult *result) { PQ(PQclear)(result); }
static inline int pq_rows(const PGresult *result) { return PQ(PQntuples)(result); }
static inline int pq_columns(const PGresult *result) { return PQ(PQnfields)(result); }
static inline Oid pq_type(const PGresult *result, int column) { return PQ(PQftype)(result, column); }
static inline int pq_is_null(const PGresult *result, int row, int column) {
    return PQ(PQgetisnull)(result, row, column);
}
static inline const char *pq_value(const PGresult *result, int row, int column) {
    return PQ(PQgetvalue)(result, row, column);
}
static inline int pq_length(const PGresult *result, int row, int column) {
    return PQ(PQgetlength)(result, row, column);
}
