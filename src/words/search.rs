//! Words of finding: why something was found, what kind of thing it is.

use super::{Text, t};

/// Reason: the digits are the NIK.
pub const REASON_NIK: Text = t("NIK", "NIK");
/// Reason: the digits are the family card.
pub const REASON_KK: Text = t("No. KK", "family card");
/// Reason: the digits are the phone number.
pub const REASON_PHONE: Text = t("telepon", "phone");
/// Reason: a code or number was typed.
pub const REASON_CODE: Text = t("kode atau nomor", "code or number");
/// Reason: the name as typed.
pub const REASON_EXACT: Text = t("nama persis", "exact name");
/// Reason: the beginning of the words.
pub const REASON_START: Text = t("awal nama", "beginning of the name");
/// Reason: another spelling.
pub const REASON_SPELLING: Text = t("ejaan lain", "other spelling");
/// Reason: a slip of the finger.
pub const REASON_SLIP: Text = t("salah ketik", "slip of the finger");
/// Reason: the place fits.
pub const REASON_PLACE: Text = t("nama dan gampong", "name and place");
/// Reason: similar.
pub const REASON_SIMILAR: Text = t("mirip", "similar");
/// Reason: what citizens call it.
pub const REASON_PHRASE: Text = t("sebutan warga", "citizens' words");

/// Kind: procedure.
pub const PROCEDURE: Text = t("prosedur", "procedure");
/// Kind: person.
pub const PERSON: Text = t("warga", "person");
/// Kind: member.
pub const MEMBER: Text = t("anggota", "member");
/// Kind: destination.
pub const DESTINATION: Text = t("tujuan", "destination");
/// Kind: region.
pub const REGION: Text = t("wilayah", "region");
/// Kind: referral.
pub const REFERRAL: Text = t("rujukan", "referral");

macro_rules! labels {
    ($($name:ident = $id:literal, $en:literal;)+) => {$(
        #[doc = concat!("Label: ", $en, ".")]
        pub const $name: Text = t($id, $en);
    )+};
}

labels! {
    WHY_NIK = "NIK sama", "same NIK";
    WHY_NAME = "nama sama", "same name";
    WHY_SIMILAR = "nama mirip", "similar name";
    WHY_BIRTH = "tanggal lahir sama", "same date of birth";
    WHY_BIRTH_NEAR = "tanggal lahir mirip", "similar date of birth";
    WHY_KK = "No. KK sama", "same family card";
    WHY_PHONE = "telepon sama", "same phone";
    WHY_GAMPONG = "gampong sama", "same gampong";

    LAST_VISIT = "kunjungan terakhir", "last visit";
}
