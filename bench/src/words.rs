//! Names of types and fields.

use std::collections::BTreeSet;

use crate::random::Random;

const TOPICS: [&str; 32] = [
    "Account",
    "Address",
    "Balance",
    "Billing",
    "Card",
    "Cart",
    "Checkout",
    "Customer",
    "Device",
    "Digital",
    "Dispute",
    "Fraud",
    "Gift",
    "Guest",
    "Invoice",
    "Ledger",
    "Merchant",
    "Network",
    "Order",
    "Payment",
    "Payout",
    "Plan",
    "Refund",
    "Report",
    "Risk",
    "Route",
    "Session",
    "Settlement",
    "Shipping",
    "Tax",
    "Terminal",
    "Wallet",
];

const SUBJECTS: [&str; 32] = [
    "Action",
    "Batch",
    "Breakdown",
    "Capture",
    "Config",
    "Connection",
    "Context",
    "Credential",
    "Detail",
    "Document",
    "Entry",
    "Event",
    "Export",
    "Filter",
    "Grant",
    "History",
    "Item",
    "Job",
    "Limit",
    "Link",
    "Note",
    "Policy",
    "Preview",
    "Profile",
    "Record",
    "Request",
    "Response",
    "Rule",
    "Snapshot",
    "Summary",
    "Token",
    "Update",
];

const PLAIN: [&str; 32] = [
    "id",
    "name",
    "status",
    "code",
    "amount",
    "currency",
    "country",
    "email",
    "reason",
    "description",
    "metadata",
    "locale",
    "method",
    "mode",
    "scheme",
    "label",
    "message",
    "reference",
    "quantity",
    "total",
    "expires_at",
    "created_at",
    "updated_at",
    "external_identifier",
    "phone_number",
    "first_name",
    "last_name",
    "city",
    "state",
    "postal_code",
    "url",
    "version",
];

const QUALIFIERS: [&str; 26] = [
    "account",
    "approval",
    "billing",
    "buyer",
    "card",
    "cart",
    "connector",
    "customer",
    "device",
    "fraud",
    "gateway",
    "instrument",
    "invoice",
    "issuer",
    "merchant",
    "network",
    "original",
    "payment",
    "payout",
    "raw",
    "refund",
    "session",
    "settlement",
    "shipping",
    "tax",
    "transaction",
];

const NOUNS: [&str; 26] = [
    "address",
    "amount",
    "attempts",
    "category",
    "code",
    "count",
    "date",
    "decision",
    "details",
    "fee",
    "flag",
    "identifier",
    "intent",
    "items",
    "level",
    "limit",
    "options",
    "origin",
    "rate",
    "response",
    "score",
    "source",
    "status",
    "token",
    "total",
    "url",
];

const VALUES: [&str; 24] = [
    "Active",
    "Approved",
    "Blocked",
    "Cancelled",
    "Captured",
    "Completed",
    "Created",
    "Declined",
    "Disabled",
    "Expired",
    "Failed",
    "InReview",
    "Manual",
    "NotAvailable",
    "OnHold",
    "PartiallyPaid",
    "Pending",
    "Processing",
    "Queued",
    "Refunded",
    "Rejected",
    "RequiresAction",
    "Succeeded",
    "Voided",
];

/// Every pair of two lists, in random order.
pub(crate) struct Pairs(Vec<String>);

impl Pairs {
    /// Names of types. One list's do not end as another's, so that they do not meet.
    pub(crate) fn of_types(random: &mut Random, suffix: &str) -> Self {
        let pairs = TOPICS
            .iter()
            .flat_map(|topic| SUBJECTS.iter().map(move |subject| (topic, subject)));
        let mut names: Vec<_> = pairs
            .map(|(topic, subject)| format!("{topic}{subject}{suffix}"))
            .collect();
        random.shuffle(&mut names);
        Pairs(names)
    }

    /// The next name, which has not been given before.
    pub(crate) fn next(&mut self) -> Option<String> {
        self.0.pop()
    }
}

/// How many models can be named.
pub(crate) const MODELS: usize = TOPICS.len() * SUBJECTS.len();

/// How many fields of one model can be named, beside its literal.
pub(crate) const FIELDS: usize = PLAIN.len() + QUALIFIERS.len() * NOUNS.len();

/// Different names of so many fields.
pub(crate) fn fields(random: &mut Random, count: usize) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut names = Vec::with_capacity(count);
    while names.len() < count.min(FIELDS) {
        let name = field(random);
        if seen.insert(name.clone()) {
            names.push(name);
        }
    }
    names
}

fn field(random: &mut Random) -> String {
    if random.percent(40) {
        (*random.pick(&PLAIN)).to_owned()
    } else {
        format!("{}_{}", random.pick(&QUALIFIERS), random.pick(&NOUNS))
    }
}

/// Different names of so many variants, at most all that there are.
pub(crate) fn variants(random: &mut Random, count: usize) -> Vec<String> {
    let mut values = VALUES;
    random.shuffle(&mut values);
    values
        .iter()
        .take(count)
        .map(|&value| value.to_owned())
        .collect()
}

/// `InReview` as `in_review`.
pub(crate) fn snake(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_of_a_model_have_different_names() {
        for count in [1, 71, 512, FIELDS] {
            let names: BTreeSet<_> = fields(&mut Random::new(1), count).into_iter().collect();
            assert_eq!(names.len(), count);
        }
    }

    #[test]
    fn snake_case_is_that_of_serde() {
        assert_eq!(
            [snake("InReview"), snake("Active")],
            ["in_review", "active"]
        );
    }
}
