//! Which area and which kinds the screens that weigh the register look at, and the keys that move through them.

use crate::domain::balance::Figures;
use crate::domain::change::Scene;
use crate::domain::content::CategoryKind;
use crate::domain::register::{Cluster, Narrow};
use crate::keys::Action;
use crate::panes::Shared;
use crate::words::{Lang, Text, sums as w};

/// Letters of the code of a kecamatan.
pub const KECAMATAN: usize = 8;

/// The next cluster: all needs, each cluster, and with `helpers` those who give; around the end.
pub fn next_cluster(narrow: &Narrow, helpers: bool) -> Narrow {
    let mut all = vec![Narrow::Kind(CategoryKind::Ppks)];
    all.extend(Cluster::ALL.iter().filter(|one| helpers || **one != Cluster::Helpers).map(|one| Narrow::Cluster(*one)));
    let from = match narrow {
        Narrow::Category(code) => Cluster::of(code).map_or(Narrow::Whole, Narrow::Cluster),
        other => other.clone(),
    };
    let at = all.iter().position(|one| *one == from).map_or(0, |at| at + 1);
    all.get(at).or(all.first()).cloned().unwrap_or_default()
}

/// The next kind of the cluster that is shown, then the cluster again; confidential kinds are left out.
pub fn next_kind(narrow: &Narrow, figures: &Figures) -> Narrow {
    let cluster = match narrow {
        Narrow::Cluster(cluster) => *cluster,
        Narrow::Category(code) => Cluster::of(code).unwrap_or(Cluster::Children),
        Narrow::Kind(CategoryKind::Psks) => Cluster::Helpers,
        Narrow::Whole | Narrow::Kind(CategoryKind::Ppks) => Cluster::Children,
    };
    let kinds: Vec<String> = cluster.categories().into_iter().filter(|code| !figures.is_closed(code)).collect();
    let at = match narrow {
        Narrow::Category(code) => kinds.iter().position(|one| one == code).map_or(0, |at| at + 1),
        _ => 0,
    };
    kinds.get(at).map_or(Narrow::Cluster(cluster), |code| Narrow::Category(code.clone()))
}

/// The area after an action that moves; none when it cannot. `first` is where narrowing begins.
pub fn moved(area: Option<&str>, action: Action, first: Option<&str>, shared: &Shared) -> Option<Option<String>> {
    let library = &shared.library;
    match action {
        Action::SumsWider => area.map(|area| area.get(..KECAMATAN).filter(|above| *above != area).map(str::to_owned)),
        Action::SumsNarrower => {
            let inside = |code: &&str| area.is_none_or(|area| code.starts_with(area));
            let down = match area {
                None => first
                    .and_then(|code| code.get(..KECAMATAN))
                    .or(library.kecamatan.first().map(|one| one.code.as_str())),
                Some(area) if area.len() > KECAMATAN => None,
                Some(_) => first
                    .filter(inside)
                    .filter(|code| code.len() > KECAMATAN)
                    .or_else(|| library.gampong.iter().map(|one| one.code.as_str()).find(inside)),
            };
            down.map(|code| Some(code.to_owned()))
        }
        Action::SumsNext | Action::SumsPrevious => {
            let area = area?;
            let codes: Vec<&str> = match area.len() > KECAMATAN {
                true => {
                    let above = area.get(..KECAMATAN).unwrap_or(area);
                    let here = library.gampong.iter().filter(|one| one.kecamatan == above);
                    here.map(|one| one.code.as_str()).collect()
                }
                false => library.kecamatan.iter().map(|one| one.code.as_str()).collect(),
            };
            let at = codes.iter().position(|code| *code == area)?;
            let next = if action == Action::SumsNext { at + 1 } else { at + codes.len() - 1 };
            codes.get(next % codes.len()).map(|code| Some((*code).to_owned()))
        }
        _ => None,
    }
}

/// Why an action that moves between areas cannot be done.
pub fn unavailable(area: Option<&str>, action: Action, narrowest: usize) -> Option<Text> {
    let len = area.map_or(0, str::len);
    match action {
        Action::SumsWider | Action::SumsNext | Action::SumsPrevious if area.is_none() => Some(w::WIDEST),
        Action::SumsNarrower if len >= narrowest => Some(w::NARROWEST),
        _ => None,
    }
}

/// Name of an area.
pub fn area_name(area: Option<&str>, shared: &Shared) -> String {
    let Some(code) = area else { return w::CITY.get(shared.lang).to_owned() };
    let name = shared.library.region_name(code).to_owned();
    match shared.library.kecamatan(code).filter(|one| one.code != code) {
        Some(above) => format!("{name} ({})", above.name),
        None => name,
    }
}

/// Name of what is counted.
pub fn kind_name(narrow: &Narrow, shared: &Shared) -> String {
    let lang = shared.lang;
    match narrow {
        Narrow::Whole => w::EVERYTHING.get(lang).to_owned(),
        Narrow::Kind(CategoryKind::Ppks) => w::ALL_NEEDS.get(lang).to_owned(),
        Narrow::Kind(CategoryKind::Psks) | Narrow::Cluster(Cluster::Helpers) => w::ALL_HELPERS.get(lang).to_owned(),
        Narrow::Cluster(cluster) => cluster.label().get(lang).to_owned(),
        Narrow::Category(code) => {
            let kind = shared.library.categories.iter().find(|one| one.code == *code);
            kind.map_or_else(|| code.clone(), |kind| kind.name.clone())
        }
    }
}

/// The title of a screen: what it is, where, which kinds.
pub fn title(what: &str, scene: &Scene, shared: &Shared) -> String {
    let (area, kind) = (area_name(scene.area.as_deref(), shared), kind_name(&scene.narrow, shared));
    format!("{what} · {area} · {kind}")
}

/// Short head of a column of needs.
pub fn head(narrow: &Narrow, lang: Lang) -> String {
    match narrow {
        Narrow::Cluster(cluster) => match cluster {
            Cluster::Children => w::SHORT_CHILDREN,
            Cluster::Disability => w::SHORT_DISABILITY,
            Cluster::Outcast => w::SHORT_OUTCAST,
            Cluster::Drugs => w::SHORT_DRUGS,
            Cluster::Elderly => w::SHORT_ELDERLY,
            Cluster::Disaster => w::SHORT_DISASTER,
            Cluster::Other | Cluster::Helpers => w::SHORT_OTHER,
        }
        .get(lang)
        .to_owned(),
        Narrow::Category(code) => code.clone(),
        Narrow::Whole | Narrow::Kind(_) => w::NEEDS.get(lang).to_owned(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::register::Tally;
    use crate::panes::fixture::shared;

    fn go(area: Option<&str>, action: Action) -> Option<Option<String>> {
        moved(area, action, None, &shared())
    }

    #[test]
    fn narrowing_and_widening_go_one_step_and_come_back() {
        let kecamatan = go(None, Action::SumsNarrower).flatten().unwrap();
        assert_eq!(kecamatan.len(), KECAMATAN);
        let gampong = go(Some(&kecamatan), Action::SumsNarrower).flatten().unwrap();
        assert!(gampong.starts_with(&kecamatan) && gampong.len() > KECAMATAN);
        assert_eq!(go(Some(&gampong), Action::SumsNarrower), None);
        assert_eq!(go(Some(&gampong), Action::SumsWider), Some(Some(kecamatan.clone())));
        assert_eq!(go(Some(&kecamatan), Action::SumsWider), Some(None));
        assert_eq!(go(None, Action::SumsWider), None);
    }

    #[test]
    fn narrowing_goes_to_what_is_selected() {
        let chosen = Some("11.71.03.2001");
        let down = |area| moved(area, Action::SumsNarrower, chosen, &shared()).flatten();
        assert_eq!(down(None).as_deref(), Some("11.71.03"));
        assert_eq!(down(Some("11.71.03")).as_deref(), chosen);
        assert!(down(Some("11.71.01")).is_some_and(|code| code.starts_with("11.71.01.")));
    }

    #[test]
    fn neighbours_go_around_within_their_kind() {
        let mut area = "11.71.03".to_owned();
        for _ in 0..9 {
            area = go(Some(&area), Action::SumsNext).flatten().unwrap();
        }
        assert_eq!(area, "11.71.03");
        let gampong = go(Some("11.71.03.2001"), Action::SumsPrevious).flatten().unwrap();
        assert!(gampong.starts_with("11.71.03."));
        assert_eq!(go(Some(&gampong), Action::SumsNext).flatten().as_deref(), Some("11.71.03.2001"));
    }

    #[test]
    fn clusters_go_around_and_helpers_only_where_asked_for() {
        let all = |helpers| {
            let mut narrow = Narrow::Kind(CategoryKind::Ppks);
            let mut seen = 0;
            loop {
                narrow = next_cluster(&narrow, helpers);
                seen += 1;
                if narrow == Narrow::Kind(CategoryKind::Ppks) {
                    return seen;
                }
            }
        };
        assert_eq!((all(false), all(true)), (8, 9));
        assert_eq!(next_cluster(&Narrow::Category("PPKS-08".into()), false), Narrow::Cluster(Cluster::Disaster));
    }

    #[test]
    fn kinds_stay_in_their_cluster_and_leave_confidential_ones_out() {
        let closed = Tally { category: "PPKS-09".into(), sensitive: true, active: 1, ..Tally::default() };
        let figures = Figures::of(&[closed], 5);
        let first = next_kind(&Narrow::Cluster(Cluster::Disability), &figures);
        assert_eq!(first, Narrow::Category("PPKS-05".into()));
        assert_eq!(next_kind(&first, &figures), Narrow::Cluster(Cluster::Disability));
    }

    #[test]
    fn what_cannot_be_done_says_why() {
        assert!(unavailable(None, Action::SumsWider, KECAMATAN).is_some());
        assert!(unavailable(Some("11.71.03"), Action::SumsNarrower, KECAMATAN).is_some());
        assert!(unavailable(Some("11.71.03"), Action::SumsNext, KECAMATAN).is_none());
    }

    #[test]
    fn names_say_where_and_what() {
        let shared = shared();
        let scene = Scene { area: Some("11.71.03.2001".into()), narrow: Narrow::Cluster(Cluster::Elderly) };
        let said = title("X", &scene, &shared);
        assert!(said.contains("Meuraxa") && said.to_lowercase().contains("lanjut usia"), "{said}");
        assert!(title("X", &Scene::default(), &shared).contains("seluruh kota"));
    }
}
