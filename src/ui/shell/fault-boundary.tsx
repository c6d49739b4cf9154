import { Component, type ReactNode } from "react";
import { appError } from "#core/base/errors.ts";
import { ErrorCard } from "../kit/error-card.tsx";

type FaultBoundaryProps = { readonly children: ReactNode };
type FaultBoundaryState = { readonly detail: string | null };

/** A part that breaks (a programmer's fault, a chunk the network lost) is replaced by a card; the other parts go on. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
	override state: FaultBoundaryState = { detail: null };

	static getDerivedStateFromError(error: unknown): FaultBoundaryState {
		return { detail: error instanceof Error ? error.message : String(error) };
	}

	override render(): ReactNode {
		const { detail } = this.state;
		if (detail === null) return this.props.children;
		return <ErrorCard error={appError("INTERNAL", { detail })} onRetry={() => this.setState({ detail: null })} />;
	}
}
