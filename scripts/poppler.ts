import { execFileSync, spawnSync } from "node:child_process";

const TOOLS = ["pdfinfo", "pdftotext", "pdffonts"] as const;

function hasPoppler(): boolean {
	return TOOLS.every((tool) => spawnSync(tool, ["-v"]).status === 0);
}

/** Makes sure that poppler's tools are here: as root on Debian, installs them; otherwise says in one sentence what to do. */
export function requirePoppler(): void {
	if (hasPoppler()) return;
	if (process.platform === "linux" && process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
		console.error("No pdftotext found: installing Debian's poppler-utils …");
		execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
		execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "poppler-utils"], {
			stdio: "inherit",
			env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
		});
		if (hasPoppler()) return;
	}
	throw new Error(
		"Poppler's tools (pdfinfo, pdftotext, pdffonts) were not found: install them (Debian/Ubuntu: sudo apt-get install poppler-utils; macOS: brew install poppler), then run npm test again.",
	);
}
