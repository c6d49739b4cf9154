import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { AppActions, AppState, AppStore } from "#state/store.ts";

const AppContext = createContext<AppStore | null>(null);
export const AppProvider = AppContext.Provider;

export function useAppStore(): AppStore {
	const store = useContext(AppContext);
	if (store === null) throw new Error("useAppStore: no <AppProvider> above this component");
	return store;
}

/** Select a part of the state; return primitives or stored references (or wrap the selector with useShallow). */
export function useApp<T>(selector: (state: AppState) => T): T {
	return useStore(useAppStore(), selector);
}

export function useActions(): AppActions {
	return useAppStore().actions;
}
