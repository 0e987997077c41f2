// The form as a page would get it: one file, without what it does not use.
import { build } from "esbuild";

export async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [new URL("publicodes_form.mjs", import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles[0].text;
}
