//! The page as a screen reader would speak it, from Chromium's accessibility tree. In Dutch, as the page is.

use crate::{Browser, FOCUSED};
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::collections::HashMap;

/// More stops than any widget has.
const MOST_STOPS: usize = 250;

impl Browser {
    /// Everything inside a widget, a line for each thing, in reading order.
    pub async fn spoken(&self, tag: &str) -> Vec<String> {
        let document = self.devtools("DOM.getDocument", json!({ "depth": 0 })).await;
        let at = json!({ "nodeId": document["root"]["nodeId"], "selector": tag });
        let widget = self.devtools("DOM.querySelector", at).await;
        let widget = self.devtools("DOM.describeNode", json!({ "nodeId": widget["nodeId"] })).await;
        let tree = self.devtools("Accessibility.getFullAXTree", json!({})).await;
        let nodes = tree["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
        let root = nodes.iter().find(|node| node["backendDOMNodeId"] == widget["node"]["backendNodeId"]);
        let mut reader = Reader {
            nodes: nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect(),
            lines: Vec::new(),
            text: String::new(),
            joined: false,
            label: false,
        };
        reader.read(root.expect("the widget stands in the accessibility tree"));
        reader.end_text();
        reader.lines
    }

    /// What has the focus, in one line.
    pub async fn spoken_focus(&self) -> String {
        let expression = format!("(() => {{ {FOCUSED} return at }})()");
        let at = self.devtools("Runtime.evaluate", json!({ "expression": expression })).await;
        let of = json!({ "objectId": at["result"]["objectId"], "fetchRelatives": false });
        let tree = self.devtools("Accessibility.getPartialAXTree", of).await;
        said(&tree["nodes"][0])
    }

    /// Every stop of the Tab key inside a widget, after what has the focus now.
    pub async fn spoken_stops(&self, tag: &str) -> Vec<String> {
        let mut stops = Vec::new();
        let inside = format!("{FOCUSED} return at?.getRootNode().host?.localName === '{tag}'");
        if self.script(&inside).await != true {
            self.tab_to(&format!("at.getRootNode().host?.localName === '{tag}'")).await;
            stops.push(self.spoken_focus().await);
        }
        for _ in 0..MOST_STOPS {
            self.press(Key::Tab).await;
            if self.script(&inside).await != true {
                return stops;
            }
            stops.push(self.spoken_focus().await);
        }
        panic!("Tab never leaves {tag}");
    }
}

/// Reads a tree aloud.
struct Reader<'a> {
    nodes: HashMap<&'a str, &'a Value>,
    lines: Vec<String>,
    /// Text that stands in one line with what follows.
    text: String,
    /// Whether texts here stand in one line.
    joined: bool,
    /// Whether this is the label of a field, which is read with the field.
    label: bool,
}

impl<'a> Reader<'a> {
    fn read(&mut self, node: &'a Value) {
        let kind = role(node);
        if node["ignored"] == true {
            return self.read_inside(node);
        }
        match kind {
            "StaticText" if self.label => {}
            "StaticText" => {
                self.text.push_str(word(node, "name"));
                self.text.push(' ');
                if !self.joined {
                    self.end_text();
                }
            }
            "InlineTextBox" | "ListMarker" => {}
            "LabelText" | "Legend" => {
                self.label = true;
                self.read_inside(node);
                self.label = false;
            }
            "paragraph" | "term" | "definition" | "listitem" | "caption" | "Figcaption" => {
                self.end_text();
                let before = std::mem::replace(&mut self.joined, true);
                self.read_inside(node);
                self.joined = before;
                self.end_text();
            }
            // Only what stands inside is read.
            "generic" | "none" | "strong" | "emphasis" | "mark" | "superscript" | "LineBreak" | "DescriptionList"
            | "form" | "row" | "rowgroup" | "article" | "sectionheader" | "sectionfooter" | "Details" => {
                self.read_inside(node);
            }
            // What has no name and holds nothing is not spoken.
            "group" if word(node, "name").is_empty() => self.read_inside(node),
            "status" | "alert" if !self.holds_text(node) => {}
            "list" => {
                let items = self.inside(node).into_iter().filter(|item| role(item) == "listitem").count();
                self.line(format!("{} van {items}", said(node)));
                self.read_inside(node);
            }
            "heading" if self.holds_a_target(node) => {
                self.line(format!("kop niveau {}", property(node, "level").map(Value::to_string).unwrap_or_default()));
                self.read_inside(node);
                self.end_text();
            }
            "heading" | "button" | "link" | "checkbox" | "radio" | "tab" | "textbox" | "searchbox" | "combobox"
            | "spinbutton" | "Date" | "DisclosureTriangle" | "image" | "progressbar" | "columnheader" | "rowheader"
            | "cell" | "gridcell" | "SvgRoot" | "graphics-document" => {
                if matches!(kind, "cell" | "gridcell" | "columnheader" | "rowheader") && self.holds_a_target(node) {
                    self.end_text();
                    self.read_inside(node);
                    self.end_text();
                } else {
                    self.line(said(node));
                }
            }
            _ => {
                self.line(said(node));
                self.read_inside(node);
                self.end_text();
            }
        }
    }

    fn read_inside(&mut self, node: &'a Value) {
        for child in self.inside(node) {
            self.read(child);
        }
    }

    fn inside(&self, node: &'a Value) -> Vec<&'a Value> {
        let ids = node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str);
        ids.filter_map(|id| self.nodes.get(id).copied()).collect()
    }

    fn holds_a_target(&self, node: &'a Value) -> bool {
        self.inside(node)
            .into_iter()
            .any(|child| matches!(role(child), "button" | "link" | "textbox") || self.holds_a_target(child))
    }

    fn holds_text(&self, node: &'a Value) -> bool {
        role(node) == "StaticText" || self.inside(node).into_iter().any(|child| self.holds_text(child))
    }

    fn line(&mut self, line: String) {
        self.end_text();
        if !line.is_empty() {
            self.lines.push(line);
        }
    }

    fn end_text(&mut self) {
        let text = std::mem::take(&mut self.text);
        // Marks that a browser draws around a quotation stand against it.
        let text = plain(&text).replace("‘ ", "‘").replace(" ’", "’");
        if !text.is_empty() {
            self.lines.push(text);
        }
    }
}

/// One thing: what it is called, what it is, how it stands, what is said about it.
fn said(node: &Value) -> String {
    let (role, name) = (role(node), plain(word(node, "name")));
    let kind = match role {
        "heading" => format!("kop niveau {}", property(node, "level").map(Value::to_string).unwrap_or_default()),
        "button" => "knop".to_owned(),
        "link" => "koppeling".to_owned(),
        "checkbox" => "selectievakje".to_owned(),
        "radio" => "keuzerondje".to_owned(),
        "textbox" => "invoerveld".to_owned(),
        "searchbox" => "zoekveld".to_owned(),
        "combobox" => "keuzelijst".to_owned(),
        "tab" => "tabblad".to_owned(),
        "tablist" => "rij tabbladen".to_owned(),
        "tabpanel" => "inhoud van tabblad".to_owned(),
        "list" => "lijst".to_owned(),
        "table" => "tabel".to_owned(),
        "columnheader" => "kolomkop".to_owned(),
        "rowheader" => "rijkop".to_owned(),
        "cell" | "gridcell" => "cel".to_owned(),
        "region" => "gebied".to_owned(),
        "navigation" => "navigatie".to_owned(),
        "group" => "groep".to_owned(),
        "radiogroup" => "keuzegroep".to_owned(),
        "status" => "melding".to_owned(),
        "alert" => "waarschuwing".to_owned(),
        "image" | "SvgRoot" | "graphics-document" => "afbeelding".to_owned(),
        "figure" => "figuur".to_owned(),
        "DisclosureTriangle" => "uitklapknop".to_owned(),
        other => other.to_owned(),
    };
    let value = plain(word(node, "value"));
    let shown = matches!(role, "textbox" | "searchbox" | "combobox") && !value.is_empty();
    let parts = [
        Some(name).filter(|name| !name.is_empty()).map(|name| format!("“{name}”")),
        Some(kind),
        shown.then(|| format!("ingevuld: {value}")),
        state(node, "expanded", "uitgeklapt", "ingeklapt"),
        state(node, "pressed", "ingedrukt", "niet ingedrukt"),
        state(node, "checked", "aangevinkt", "niet aangevinkt"),
        state(node, "selected", "gekozen", "niet gekozen").filter(|_| role == "tab"),
        state(node, "invalid", "ongeldig", "").filter(|words| !words.is_empty()),
        state(node, "disabled", "niet beschikbaar", "").filter(|words| !words.is_empty()),
        Some(plain(word(node, "description"))).filter(|text| !text.is_empty()).map(|text| format!("({text})")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn role(node: &Value) -> &str {
    node["role"]["value"].as_str().unwrap_or_default()
}

fn word<'a>(node: &'a Value, name: &str) -> &'a str {
    node[name]["value"].as_str().unwrap_or_default()
}

fn property<'a>(node: &'a Value, name: &str) -> Option<&'a Value> {
    let all = node["properties"].as_array()?;
    all.iter().find(|property| property["name"] == name).map(|property| &property["value"]["value"])
}

fn state(node: &Value, name: &str, yes: &str, no: &str) -> Option<String> {
    let value = property(node, name)?;
    let is = *value == true || value.as_str().is_some_and(|value| value == "true");
    Some(if is { yes } else { no }.to_owned())
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
