//! The register of the sample office: what people need, found and confirmed over the last three years, some of it over;
//! institutions and partners, all marked "(fiktif)".

use chrono::{Days, NaiveDate};

use super::Maker;
use crate::domain::content::{Category, CategoryKind, Unit};
use crate::domain::ids::EntryId;
use crate::domain::person::Person;
use crate::domain::register::{EndReason, Ended, Entry, Source, Subject};
use crate::store::{Result, Store, Write, register};

/// Who stands under every entry.
const BY: &str = "TKSK (fiktif)";
/// Longest time since an entry was found, in days.
const OLDEST: usize = 1_100;
/// The kind of a partner of Dunia Usaha.
const PARTNER: &str = "PSKS-12";
/// Institutions: kind, name.
const INSTITUTIONS: &[(&str, &str)] = &[
    ("PSKS-04", "LKS Contoh Harapan (fiktif)"),
    ("PSKS-04", "Panti Contoh Bahagia (fiktif)"),
    ("PSKS-05", "Karang Taruna Contoh (fiktif)"),
    ("PSKS-06", "LK3 Contoh (fiktif)"),
    ("PSKS-08", "WKSBM Contoh (fiktif)"),
    (PARTNER, "Usaha Contoh Satu (fiktif)"),
    (PARTNER, "Usaha Contoh Dua (fiktif)"),
    (PARTNER, "Usaha Contoh Tiga (fiktif)"),
    (PARTNER, "Usaha Contoh Empat (fiktif)"),
    (PARTNER, "Usaha Contoh Lima (fiktif)"),
];

/// Writes the entries of people (saved without their categories) and of institutions; gives the partners.
pub(super) fn fill(store: &mut Store, maker: &mut Maker, needs: &[(Person, Vec<String>)]) -> Result<Vec<Entry>> {
    for batch in needs.chunks(500) {
        let entries: Vec<Vec<Entry>> =
            batch.iter().map(|(person, codes)| codes.iter().map(|code| maker.entry(person, code)).collect()).collect();
        store.write(|write| entries.iter().try_for_each(|one| register::add_all(write, one).map(drop)))?;
    }
    let made = store.write(|write| {
        INSTITUTIONS.iter().map(|(code, name)| maker.institution(write, code, name)).collect::<Result<Vec<Entry>>>()
    })?;
    Ok(made.value.into_iter().filter(|one| one.category == PARTNER).collect())
}

impl Maker {
    /// A kind of need that fits the age.
    pub(super) fn need(&mut self, born: NaiveDate) -> Option<String> {
        let years = self.now.date().years_since(born).unwrap_or_default();
        let fits = |one: &&Category| one.kind == CategoryKind::Ppks && one.unit == Unit::Person && one.fits_age(years);
        let fitting: Vec<String> = self.content.categories.iter().filter(fits).map(|one| one.code.clone()).collect();
        self.chance.pick(&fitting).cloned()
    }

    fn day_before(&mut self, most: usize) -> NaiveDate {
        let back = self.chance.below(most) as u64;
        self.now.date().checked_sub_days(Days::new(back)).unwrap_or_default()
    }

    fn entry(&mut self, person: &Person, code: &str) -> Entry {
        let found = self.day_before(OLDEST);
        let mut entry = Entry::found(EntryId::from(self.chance.uuid()), code, Subject::Person(person.id), found, BY);
        entry.gampong.clone_from(&person.gampong);
        entry.source = *self.chance.pick(Source::ALL).unwrap_or(&Source::Survey);
        entry.confirmed_on = self.day_before(OLDEST).max(found);
        if self.chance.percent(8) {
            let reason = *self.chance.pick(EndReason::ALL).filter(|one| one.is_chosen()).unwrap_or(&EndReason::Moved);
            entry.ended = Some(Ended { on: entry.confirmed_on, by: BY.into(), reason, note: String::new() });
        }
        entry
    }

    fn institution(&mut self, write: &Write<'_>, code: &str, name: &str) -> Result<Entry> {
        let found = self.day_before(OLDEST);
        let subject = Subject::Institution(name.to_owned());
        let mut entry = Entry::found(EntryId::from(self.chance.uuid()), code, subject, found, BY);
        entry.gampong = self.gampong();
        register::add(write, &entry)
    }
}
