import { CSPProvider } from "@base-ui/react/csp-provider";
import type { ReactNode } from "react";
import type { AppStore } from "#state/store.ts";
import { ToastProvider } from "./kit/toast.tsx";
import { AppProvider } from "./page/app-context.tsx";
import { ChromeProvider } from "./page/chrome.tsx";
import { Shell } from "./shell/shell.tsx";

export function App({ store }: { readonly store: AppStore }): ReactNode {
	return (
		<CSPProvider disableStyleElements>
			<AppProvider value={store}>
				<ToastProvider>
					<ChromeProvider>
						<Shell />
					</ChromeProvider>
				</ToastProvider>
			</AppProvider>
		</CSPProvider>
	);
}
