import { svelte } from "@sveltejs/vite-plugin-svelte";
import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

const PAGES = ["index", "react", "preact", "vue", "svelte", "angular", "lit"];

export default defineConfig({
  // The element's name has a hyphen, and that is how Vue is told of it.
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.includes("-") } } }), svelte()],
  esbuild: { jsx: "automatic" },
  build: {
    target: "es2022",
    rollupOptions: { input: PAGES.map((page) => `${page}.html`) },
    // Each page has what it needs; sizes are nobody's concern here.
    chunkSizeWarningLimit: 10_000,
    reportCompressedSize: false,
  },
});
