//! Names of closed sets in the shipped content: divisions, actors, state of verification, kinds of category.

use super::{Text, t};

/// Kind of free day.
pub const HOLIDAY_NATIONAL: Text = t("libur nasional", "national holiday");
/// Kind of free day.
pub const HOLIDAY_JOINT_LEAVE: Text = t("cuti bersama", "joint leave");
/// Kind of free day.
pub const HOLIDAY_WORKDAY: Text = t("kantor buka", "office open");

/// Division of services.
pub const DIVISION_DATA: Text = t("Data terpadu", "Integrated data");
/// Division of services.
pub const DIVISION_PROTECTION: Text = t("Perlindungan dan jaminan sosial", "Social protection");
/// Division of services.
pub const DIVISION_REHABILITATION: Text = t("Rehabilitasi sosial", "Social rehabilitation");
/// Division of services.
pub const DIVISION_DISASTER: Text = t("Penanganan bencana", "Disaster relief");
/// Division of services.
pub const DIVISION_PERMITS: Text = t("Rekomendasi dan perizinan", "Recommendations and permits");
/// Division of services.
pub const DIVISION_EMPOWERMENT: Text = t("Pemberdayaan sosial", "Social empowerment");
/// Division of services.
pub const DIVISION_COMPLAINTS: Text = t("Pengaduan", "Complaints");
/// Division of services.
pub const DIVISION_PARTNERS: Text = t("Lembaga mitra", "Partner institutions");

/// Who takes a step.
pub const ACTOR_APPLICANT: Text = t("pemohon", "applicant");
/// Who takes a step.
pub const ACTOR_REPORTER: Text = t("pelapor", "reporter");
/// Who takes a step.
pub const ACTOR_GAMPONG: Text = t("gampong", "gampong");
/// Who takes a step.
pub const ACTOR_TKSK: Text = t("TKSK/pendamping", "TKSK/facilitator");
/// Who takes a step.
pub const ACTOR_DESK: Text = t("petugas loket", "desk officer");
/// Who takes a step.
pub const ACTOR_DIVISION: Text = t("bidang teknis", "technical division");
/// Who takes a step.
pub const ACTOR_HEAD: Text = t("kepala dinas", "head of the office");
/// Who takes a step.
pub const ACTOR_PROVINCE: Text = t("provinsi", "province");
/// Who takes a step.
pub const ACTOR_MINISTRY: Text = t("Kemensos", "ministry of social affairs");
/// Who takes a step.
pub const ACTOR_BPJS: Text = t("BPJS Kesehatan", "BPJS health insurance");
/// Who takes a step.
pub const ACTOR_BANK: Text = t("bank penyalur", "paying bank");
/// Who takes a step.
pub const ACTOR_PARTNER: Text = t("lembaga mitra", "partner institution");

/// How well the content is supported.
pub const EVIDENCE_SOURCED: Text = t("bersumber", "sourced");
/// How well the content is supported.
pub const EVIDENCE_PARTIAL: Text = t("sebagian bersumber", "partly sourced");
/// How well the content is supported.
pub const EVIDENCE_UNVERIFIED: Text = t("belum diverifikasi", "not verified");

/// Kind of category.
pub const KIND_PPKS: Text = t("PPKS", "PPKS");
/// Kind of category.
pub const KIND_PSKS: Text = t("PSKS", "PSKS");
/// What one entry of a category counts.
pub const UNIT_PERSON: Text = t("orang", "person");
/// What one entry of a category counts.
pub const UNIT_FAMILY: Text = t("keluarga", "family");
/// What one entry of a category counts.
pub const UNIT_INSTITUTION: Text = t("lembaga", "institution");
/// What one entry of a category counts.
pub const UNIT_COMMUNITY: Text = t("komunitas", "community");
