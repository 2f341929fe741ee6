//! What one person likes, in their own configuration folder: name and language. Never data of citizens.

use std::path::PathBuf;

use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};

use crate::words::Lang;

const FILE: &str = "meja.json";

/// What is remembered between starts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prefs {
    /// Under which name changes are signed.
    pub user: Option<String>,
    /// Language of the screen.
    pub lang: Option<Lang>,
    /// Clicks and the wheel are taken; off where nothing is said.
    pub mouse: Option<bool>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    user: Option<String>,
    lang: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mouse: Option<bool>,
}

/// The folder of this program among the user's settings.
pub fn folder() -> Option<PathBuf> {
    Some(etcetera::choose_base_strategy().ok()?.config_dir().join("loket"))
}

impl Prefs {
    /// Reads what is remembered; what is missing or broken counts as nothing.
    pub fn load() -> Prefs {
        let text = folder().and_then(|folder| std::fs::read_to_string(folder.join(FILE)).ok());
        let kept: Kept = text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        Prefs { user: kept.user, lang: kept.lang.as_deref().and_then(Lang::from_code), mouse: kept.mouse }
    }

    /// Remembers what was chosen here and keeps what another window remembered; a folder that cannot be written costs
    /// nothing but the memory.
    pub fn save(&self) {
        let before = Prefs::load();
        let lang = self.lang.or(before.lang).map(|lang| lang.code().to_owned());
        let mouse = self.mouse.or(before.mouse);
        let kept = Kept { user: self.user.clone().or(before.user), lang, mouse };
        if let (Some(folder), Ok(text)) = (folder(), serde_json::to_string(&kept)) {
            let _ = std::fs::create_dir_all(&folder);
            let _ = std::fs::write(folder.join(FILE), text);
        }
    }
}
