package import CatalogKit

// MARK: - The outbox

extension Wording {
    /// How far a message is, in the middle of a sentence.
    package func outboxState(_ state: OutboxState) -> String {
        switch state {
        case .pending: pick("wacht", "waiting")
        case .sending: pick("onderweg", "under way")
        case .sent: pick("verstuurd", "sent")
        case .failed: pick("mislukt", "failed")
        case .dropped: pick("vervallen", "dropped")
        }
    }
}
