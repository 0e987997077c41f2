//! The accounts of a portfolio as rows of a table: each payer, its laws, and the total.

use maatwerk_engine::portfolio::{Account, Accounts, Flow};
use maatwerk_words::{Lang, law, payer, portfolio as words};

/// A row of a table of accounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Whose it is.
    pub of: Of,
    /// The payer, the law, or that it is the total.
    pub name: String,
    /// The sums.
    pub account: Account,
}

/// Whose sums a row holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Those of a payer, over all laws.
    Payer,
    /// Those of the payer above it, under one law.
    Law,
    /// All.
    Total,
}

/// Rows of the accounts in which this part is not nothing: the payers by name, behind each its laws, and at the end the
/// total.
pub fn rows(lang: Lang, accounts: &Accounts, part: fn(&Account) -> [Flow; 2]) -> Vec<Row> {
    let is_there = |account: &Account| part(account) != [Flow::default(); 2];
    let mut rows = Vec::new();
    for (id, account, laws) in accounts.payers() {
        let laws: Vec<_> = laws.iter().filter(|(_, account)| is_there(account)).collect();
        if laws.is_empty() {
            continue;
        }
        rows.push(Row { of: Of::Payer, name: payer(lang, id).to_owned(), account });
        rows.extend(laws.into_iter().map(|(id, account)| Row {
            of: Of::Law,
            name: law(lang, id).to_owned(),
            account: *account,
        }));
    }
    if !rows.is_empty() {
        rows.push(Row { of: Of::Total, name: words::total(lang).to_owned(), account: accounts.total() });
    }
    rows
}

/// What was expected of the households that also have realised figures, and what came true in them.
pub fn compared(account: &Account) -> [Flow; 2] {
    [account.expected_of_compared, account.realised]
}

/// What is expected of all with a sum.
pub fn expected(account: &Account) -> [Flow; 2] {
    [account.expected, Flow::default()]
}
