import type { ComponentProps, ReactNode } from "react";
import styles from "./button.module.css";
import { classes } from "./classes.ts";

type ButtonProps = ComponentProps<"button"> & { readonly variant?: "plain" | "outline" | "primary" | "link" | "inline" };

export function Button({ variant = "plain", className, ...rest }: ButtonProps): ReactNode {
	return <button type="button" {...rest} className={classes(styles.button, styles[variant], className)} />;
}

type IconButtonProps = Omit<ComponentProps<"button">, "aria-label" | "title"> & {
	readonly label: string;
	readonly shortcut?: string;
};

/** A button that shows only an icon; its name is both spoken and shown on hover. */
export function IconButton({ label, shortcut, className, ...rest }: IconButtonProps): ReactNode {
	return (
		<button
			type="button"
			{...rest}
			aria-label={label}
			title={shortcut === undefined ? label : `${label} (${shortcut})`}
			aria-keyshortcuts={shortcut}
			className={classes(styles.button, styles.icon, className)}
		/>
	);
}
