/** The shapes of the map library, for the files that describe the picture without touching it. */
export type {
	ExpressionSpecification,
	FilterSpecification,
	IControl,
	LayerSpecification,
	SourceSpecification,
	StyleSpecification,
} from "maplibre-gl";
