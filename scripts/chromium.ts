import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const NAMES = [
	"chromium",
	"chromium-browser",
	"google-chrome",
	"google-chrome-stable",
	"chrome",
	"microsoft-edge",
	"msedge",
	"brave-browser",
];

const PLACES = [
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
	...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
		const root = process.env[name];
		return root === undefined
			? []
			: [join(root, "Google/Chrome/Application/chrome.exe"), join(root, "Microsoft/Edge/Application/msedge.exe")];
	}),
];

/** The flags every test browser starts with: software WebGL, no call home. */
export const CHROMIUM_FLAGS = [
	"--no-sandbox",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--no-first-run",
	"--disable-quic",
] as const;
export const WEBGL_FLAGS = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"] as const;
export const NO_WEBGL_FLAGS = ["--disable-gpu", "--disable-3d-apis", "--disable-software-rasterizer"] as const;

/** Path of a Chromium, Chrome or Edge on this machine, or null. CHROME_PATH wins. */
export function findChromium(): string | null {
	const named = process.env.CHROME_PATH;
	if (named !== undefined && existsSync(named)) return named;
	for (const place of PLACES) if (existsSync(place)) return place;
	for (const folder of (process.env.PATH ?? "").split(process.platform === "win32" ? ";" : ":"))
		for (const name of NAMES) {
			const path = join(folder, process.platform === "win32" ? `${name}.exe` : name);
			if (existsSync(path)) return path;
		}
	return null;
}

/** Finds a browser; as root on Debian, installs it when there is none; otherwise says in one sentence what to do. */
export function requireChromium(): string {
	const found = findChromium();
	if (found !== null) return found;
	if (process.platform === "linux" && process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
		console.error("No Chromium, Chrome or Edge found: installing Debian's chromium …");
		execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
		execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-core"], {
			stdio: "inherit",
			env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
		});
		const installed = findChromium();
		if (installed !== null) return installed;
	}
	throw new Error(
		"No Chromium, Chrome or Edge was found: install one (Debian/Ubuntu: sudo apt-get install chromium) or name it with CHROME_PATH=/path/to/browser, then run npm test again.",
	);
}
