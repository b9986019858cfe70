const NAME = {
    // Fetches the second program and its styles, and says whether they came. It lives in the memory of the first, so it is
    // started once, when everything is here.
    __wasm_split_load_later: async (told, data) => {
        let came = 1;
        try {
            const style = new Promise((done, lost) => {
                const { content, dataset } = document.querySelector("meta[name=later-style]");
                const link = document.createElement("link");
                // Without `crossOrigin` no page whose origin is none, such as a sandboxed frame, could check the digest.
                Object.assign(link, { rel: "stylesheet", crossOrigin: "", integrity: dataset.integrity, href: content, onload: done });
                link.onerror = () => {
                    link.remove();
                    lost(content + " did not come");
                };
                document.head.append(link);
            });
            const program = fetch(new URL("FILE", import.meta.url), { integrity: "sha256-DIGEST", priority: "low" });
            const [response] = await Promise.all([program, style]);
            await WebAssembly.instantiate(await response.arrayBuffer(), { __wasm_split: wasm });
        } catch (error) {
            console.warn(error);
            came = 0;
        }
        wasm.__indirect_function_table.get(told)(data, came);
    },
};
