//! What every bundle gives the loader: a view to show, follow and take away, its words and its style sheet.

/// Makes the bundle behind a tag of a component. A function `props(&HtmlElement)` reads the tag's attributes; `sheets` are
/// what it looks like beyond what every view is made of.
macro_rules! bundle {
    (view: $view:ty, sheets: [$($sheet:literal),+ $(,)?] $(,)?) => {
        /// A view on the page.
        #[wasm_bindgen::prelude::wasm_bindgen]
        pub struct View(yew::AppHandle<$view>, Option<maatwerk_widget::dress::Dress>);

        #[wasm_bindgen::prelude::wasm_bindgen]
        impl View {
            /// Shows it in `root`, as the attributes of `host` say.
            #[wasm_bindgen(constructor)]
            pub fn new(host: &web_sys::HtmlElement, root: web_sys::Element) -> View {
                let shown = yew::Renderer::<$view>::with_root_and_props(root, props(host)).render();
                View(shown, maatwerk_widget::dress::Dress::new(host))
            }

            /// Follows a change of attributes.
            pub fn update(&mut self, host: &web_sys::HtmlElement) {
                self.0.update(props(host));
                self.1.iter().for_each(maatwerk_widget::dress::Dress::look);
            }

            /// Takes it away.
            pub fn destroy(self) {
                self.0.destroy();
            }
        }

        /// Takes in the file with the words of a language; false for one of another version.
        #[wasm_bindgen::prelude::wasm_bindgen]
        pub fn words(lang: &str, file: String) -> bool {
            maatwerk_words::take_in(maatwerk_words::Lang::from_code(lang), file)
        }

        /// The style sheet of this bundle.
        #[wasm_bindgen::prelude::wasm_bindgen]
        pub fn styles() -> String {
            concat!(
                include_str!(concat!(env!("OUT_DIR"), "/tokens.css")),
                include_str!(concat!(env!("OUT_DIR"), "/components.css")),
                $(include_str!(concat!(env!("OUT_DIR"), "/", $sheet, ".css"))),+
            )
            .to_owned()
        }

        fn main() {
            maatwerk_widget::mount::report_panics();
        }
    };
}
