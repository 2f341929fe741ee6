//! The clipboard never outlives the view that filled it (R24).

use super::layers::Layer;
use super::message::Effect;
use super::model::Model;

impl Model {
    /// Somebody turns away from the fields for SIKS-NG without closing them: another visitor, another pane, the end.
    pub(super) fn clear_clipboard(&self, effects: &mut Vec<Effect>) {
        let shown = |layer: &Layer| matches!(layer, Layer::Bridge(bridge) if bridge.at.is_some());
        if self.shared.office.clipboard && self.layers.iter().any(shown) {
            effects.push(Effect::Copy(String::new()));
        }
    }

    /// Work that is brought back shows its field again, and says that it is on the clipboard.
    pub(super) fn fill_clipboard(&self, effects: &mut Vec<Effect>) {
        if let (true, Some(Layer::Bridge(bridge))) = (self.shared.office.clipboard, self.layers.last()) {
            effects.extend(bridge.field().map(|field| Effect::Copy(field.value.clone())));
        }
    }
}
