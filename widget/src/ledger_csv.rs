//! The account of a comparison, line by line, for who checks it: every line, event and measure in every year, and the
//! ledger that comes of them. Semicolons, decimal commas in Dutch, and a mark at the beginning, as spreadsheets expect.

use crate::comparison::{line_name, measure_name};
use crate::csv_cell::csv_cell;
use maatwerk_engine::{Case, Catalogue, Cell, Comparison, LineKind, Measure, Price, cents};
use maatwerk_words::{Lang, ledger_csv as words, payer};
use rust_decimal::Decimal;

/// So that a spreadsheet reads the letters right.
const MARK: char = '\u{feff}';

/// The file.
pub fn ledger_csv(lang: Lang, case: &Case, comparison: &Comparison, catalogue: &Catalogue) -> String {
    let heads = [
        words::kind(lang),
        words::year(lang),
        words::payer(lang),
        words::law(lang),
        words::what(lang),
        words::price(lang),
        words::grade(lang),
        words::price_year(lang),
        words::source(lang),
        words::unit_price(lang),
        words::muddling_on(lang),
        words::breaking_through(lang),
        words::cost_muddling_on(lang),
        words::cost_breaking_through(lang),
        words::gross_saving(lang),
        words::saving(lang),
        words::investment(lang),
        words::present_saving(lang),
        words::present_investment(lang),
    ];
    let mut sheet = Sheet { lang, text: MARK.to_string() };
    sheet.row(heads.map(str::to_owned));
    for year in 0..case.assumptions.horizon {
        for line in &case.lines {
            let price = line.price.as_deref().and_then(|id| catalogue.price(id)).filter(|_| line.grade.is_some());
            let (muddling_on, breaking_through) = (line.muddling_on.at(year), line.breaking_through.at(year));
            let [cost_muddling_on, cost_breaking_through] =
                [muddling_on, breaking_through].map(|quantity| cents(line.unit_price * quantity));
            let kind = if line.kind == LineKind::Event { words::event(lang) } else { words::line(lang) };
            let sourced = sheet.sourced(price);
            let [a, b, c, d, e, f] = [
                line.unit_price,
                muddling_on,
                breaking_through,
                cost_muddling_on,
                cost_breaking_through,
                cost_muddling_on - cost_breaking_through,
            ]
            .map(|number| sheet.number(number));
            sheet.entry(
                kind,
                year,
                [&line.payer, &line.law],
                line_name(lang, line),
                sourced,
                [a, b, c, d, e, f],
                Default::default(),
            );
        }
        for measure in case.measures.iter().filter(|measure| measure.timing.pays_in(year)) {
            sheet.measure(case, measure, year);
        }
    }
    comparison.ledger.iter().for_each(|cell| sheet.cell(cell));
    sheet.text
}

struct Sheet {
    lang: Lang,
    text: String,
}

impl Sheet {
    fn measure(&mut self, case: &Case, measure: &Measure, year: usize) {
        let cost = cents(measure.amount * case.assumptions.investment_uplift);
        let (name, paid) = (measure_name(self.lang, measure), self.number(cost));
        let amounts = [String::new(), paid, String::new(), String::new()];
        let kind = words::measure(self.lang);
        self.entry(kind, year, [&measure.payer, &measure.law], name, Default::default(), Default::default(), amounts);
    }

    fn cell(&mut self, cell: &Cell) {
        let gross = self.number(cell.gross_saving);
        let mut costs: [String; 6] = Default::default();
        costs[5] = gross;
        let amounts = [cell.saving, cell.investment, cell.present_saving, cell.present_investment]
            .map(|amount| self.number(amount));
        let kind = words::ledger(self.lang);
        self.entry(kind, cell.year, [&cell.payer, &cell.law], String::new(), Default::default(), costs, amounts);
    }

    #[expect(clippy::too_many_arguments, reason = "the columns, in their order")]
    fn entry(
        &mut self,
        kind: &str,
        year: usize,
        [by, law]: [&String; 2],
        what: String,
        sourced: [String; 4],
        costs: [String; 6],
        amounts: [String; 4],
    ) {
        let [price, grade, price_year, source] = sourced;
        let [unit_price, muddling_on, breaking_through, cost_muddling_on, cost_breaking_through, gross] = costs;
        let [saving, investment, present_saving, present_investment] = amounts;
        self.row([
            kind.to_owned(),
            (year + 1).to_string(),
            payer(self.lang, by).to_owned(),
            law.clone(),
            what,
            price,
            grade,
            price_year,
            source,
            unit_price,
            muddling_on,
            breaking_through,
            cost_muddling_on,
            cost_breaking_through,
            gross,
            saving,
            investment,
            present_saving,
            present_investment,
        ]);
    }

    /// Which price, how sure, of which year and where it was read; nothing for an amount of the writer's own.
    fn sourced(&self, price: Option<&Price>) -> [String; 4] {
        price.map_or_else(Default::default, |price| {
            let year = price.year.map(|year| year.to_string()).unwrap_or_default();
            [price.id.clone(), format!("{:?}", price.grade), year, format!("{} {}", price.source, price.url)]
        })
    }

    /// Without separators of thousands, which a spreadsheet would take for text.
    fn number(&self, number: Decimal) -> String {
        let text = number.to_string();
        if self.lang == Lang::Nl { text.replace('.', ",") } else { text }
    }

    fn row(&mut self, cells: [String; 19]) {
        let cells: Vec<String> = cells.iter().map(|cell| csv_cell(cell, ';')).collect();
        self.text.push_str(&cells.join(";"));
        self.text.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use maatwerk_engine::compare;
    use maatwerk_notation::parse_case;

    fn csv(case: &str) -> String {
        let (book, catalogue) = (maatwerk_rules::law_book(), maatwerk_rules::catalogue());
        let case = parse_case(&book, &catalogue, "case", case).expect("a case").case.expect("a sum");
        ledger_csv(Lang::Nl, &case, &compare(&case), &catalogue)
    }

    /// The cells of a column, of the rows of one kind, as numbers.
    fn column(csv: &str, kind: &str, place: usize) -> Decimal {
        let rows = csv.lines().skip(1).map(|row| row.split(';').collect::<Vec<_>>()).filter(|row| row[0] == kind);
        rows.filter_map(|row| row[place].replace(',', ".").parse::<Decimal>().ok()).sum()
    }

    #[test]
    fn every_line_of_every_year_stands_in_it_and_the_columns_foot() {
        let csv = csv("lines: [{ price: JW02, muddling on: 208, breaking through: [208, 104, 52] }]\n\
             events: [{ price: WO03, muddling on: 12 %, breaking through: 3 % }]\n\
             measures: [{ what: hulp, amount: 3000.00, payer: gemeente, law: Wmo 2015, at: each month, for: 2 years }]\n");
        let kinds: Vec<&str> = csv.lines().skip(1).filter_map(|row| row.split(';').next()).collect();
        let count = |kind: &str| kinds.iter().filter(|found| **found == kind).count();
        assert_eq!((count("regel"), count("gebeurtenis"), count("inzet"), count("grootboek")), (3, 3, 2, 9));
        assert_eq!(column(&csv, "regel", 14) + column(&csv, "gebeurtenis", 14), column(&csv, "grootboek", 14));
        assert_eq!(column(&csv, "inzet", 16), column(&csv, "grootboek", 16));
        assert!(csv.contains("JW02;B;2023;"));
    }
}
