import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";
import styles from "./toast.module.css";

const ToastContext = createContext<(text: string) => void>(() => {});
const SHOWN_MILLISECONDS = 5000;

/** A short sentence at the foot of the screen that goes away by itself and is spoken politely. */
export function useToast(): (text: string) => void {
	return useContext(ToastContext);
}

export function ToastProvider({ children }: { readonly children: ReactNode }): ReactNode {
	const [toast, setToast] = useState<{ readonly text: string } | null>(null);
	const show = useCallback((text: string) => setToast({ text }), []);

	useEffect(() => {
		if (toast === null) return;
		const timer = setTimeout(() => setToast(null), SHOWN_MILLISECONDS);
		return () => clearTimeout(timer);
	}, [toast]);

	return (
		<ToastContext value={show}>
			{children}
			<div role="status" className={styles.region}>
				{toast === null ? null : <p className={styles.toast}>{toast.text}</p>}
			</div>
		</ToastContext>
	);
}
