import Foundation

extension PostgreSQLServer {
    /// The certificate of the authority that vouches for this server, once it speaks TLS.
    package var authority: String { "\(folder)/ca.pem" }

    /// Starts the server anew with a certificate for an address, from an authority of its own.
    package func encrypt(for address: String) throws {
        let key = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2"
        try runInFolder("printf subjectAltName=IP:\(address) >names")
        try runInFolder("openssl req -x509 \(key) -keyout ca.key -out ca.pem -subj /CN=proef")
        try runInFolder("openssl req \(key) -keyout data/server.key -out server.csr -subj /CN=server")
        try runInFolder(
            "openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -extfile names -out data/server.crt"
        )
        try administer("ALTER SYSTEM SET ssl = on")
        try crash()
        try start()
    }
}
