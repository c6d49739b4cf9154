/**
 * Metres on the WGS 84 ellipsoid: one UTM zone per data set, geodesic distance and area.
 * UTM by Krüger's series in the third flattening n to the sixth order (Karney 2011, "Transverse Mercator with an accuracy of a
 * few nanometres", eqs 35 and 36): better than 1 µm within 20° of the central meridian, so points far outside their zone stay exact.
 */
export type UtmZone = { readonly zone: number; readonly south: boolean; readonly epsg: number };

const SEMI_MAJOR_METRES = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const SEMI_MINOR_METRES = SEMI_MAJOR_METRES * (1 - FLATTENING);
const E2 = FLATTENING * (2 - FLATTENING);
const E = Math.sqrt(E2);
const RADIANS = Math.PI / 180;
const DEGREES = 180 / Math.PI;
const SCALE = 0.9996;
const FALSE_EASTING_METRES = 500_000;
const FALSE_NORTHING_SOUTH_METRES = 10_000_000;

const N1 = FLATTENING / (2 - FLATTENING);
const N2 = N1 * N1;
const N3 = N2 * N1;
const N4 = N2 * N2;
const N5 = N4 * N1;
const N6 = N3 * N3;
const RECTIFYING_METRES = SCALE * (SEMI_MAJOR_METRES / (1 + N1)) * (1 + N2 / 4 + N4 / 64 + N6 / 256);

const ALPHA = [
	N1 / 2 - (2 / 3) * N2 + (5 / 16) * N3 + (41 / 180) * N4 - (127 / 288) * N5 + (7891 / 37800) * N6,
	(13 / 48) * N2 - (3 / 5) * N3 + (557 / 1440) * N4 + (281 / 630) * N5 - (1983433 / 1935360) * N6,
	(61 / 240) * N3 - (103 / 140) * N4 + (15061 / 26880) * N5 + (167603 / 181440) * N6,
	(49561 / 161280) * N4 - (179 / 168) * N5 + (6601661 / 7257600) * N6,
	(34729 / 80640) * N5 - (3418889 / 1995840) * N6,
	(212378941 / 319334400) * N6,
];
const BETA = [
	N1 / 2 - (2 / 3) * N2 + (37 / 96) * N3 - (1 / 360) * N4 - (81 / 512) * N5 + (96199 / 604800) * N6,
	(1 / 48) * N2 + (1 / 15) * N3 - (437 / 1440) * N4 + (46 / 105) * N5 - (1118711 / 3870720) * N6,
	(17 / 480) * N3 - (37 / 840) * N4 - (209 / 4480) * N5 + (5569 / 90720) * N6,
	(4397 / 161280) * N4 - (11 / 504) * N5 - (830251 / 7257600) * N6,
	(4583 / 161280) * N5 - (108847 / 3991680) * N6,
	(20648693 / 638668800) * N6,
];

/** Zone = ⌊(lng + 180) / 6⌋ + 1, without the Norwegian and Svalbard exceptions; north where lat ≥ 0. Throws on NaN. */
export function utmZoneOf(lng: number, lat: number): UtmZone {
	if (!Number.isFinite(lng) || !Number.isFinite(lat))
		throw new RangeError(`UTM zone of (${lng}, ${lat}): expected finite degrees`);
	const zone = Math.min(60, Math.max(1, Math.floor((lng + 180) / 6) + 1));
	const south = lat < 0;
	return { zone, south, epsg: (south ? 32_700 : 32_600) + zone };
}

/** The zone of the centre of [west, south, east, north]; west > east means a box across the antimeridian. */
export function utmZoneOfBbox(bbox: readonly [number, number, number, number]): UtmZone {
	const [west, south, east, north] = bbox;
	const centre = west <= east ? (west + east) / 2 : (west + east + 360) / 2;
	return utmZoneOf(centre > 180 ? centre - 360 : centre, (south + north) / 2);
}

/** Degrees to metres [easting, northing]. NaN in, NaN out. */
export function toUtm(zone: UtmZone, lng: number, lat: number): [number, number] {
	const out = { x: new Float64Array(1), y: new Float64Array(1) };
	projectRow(zone, lng, lat, out, 0);
	return [out.x[0], out.y[0]];
}

/** A whole column of degrees to metres in one zone. NaN stays NaN. */
export function projectToUtm(zone: UtmZone, lng: Float64Array, lat: Float64Array): { x: Float64Array; y: Float64Array } {
	const out = { x: new Float64Array(lng.length), y: new Float64Array(lng.length) };
	for (let row = 0; row < lng.length; row++) projectRow(zone, lng[row], lat[row], out, row);
	return out;
}

/** Clenshaw sums need only sin, cos of 2ξ′ and sinh, cosh of 2η′; both follow without calling a trigonometric function again. */
function projectRow(zone: UtmZone, lng: number, lat: number, out: { x: Float64Array; y: Float64Array }, row: number): void {
	let degrees = lng - (zone.zone * 6 - 183);
	if (degrees > 180) degrees -= 360;
	else if (degrees < -180) degrees += 360;
	const lambda = degrees * RADIANS;
	const sinPhi = Math.sin(lat * RADIANS);
	const tau = Math.tan(lat * RADIANS);
	const sigma = Math.sinh(E * Math.atanh(E * sinPhi));
	const tauPrime = tau * Math.sqrt(1 + sigma * sigma) - sigma * Math.sqrt(1 + tau * tau);
	const cosLambda = Math.cos(lambda);
	const h = Math.sqrt(tauPrime * tauPrime + cosLambda * cosLambda);
	const sinhEta = Math.sin(lambda) / h;
	const coshEta = Math.sqrt(1 + sinhEta * sinhEta);
	const sinXi = tauPrime / h;
	const cosXi = cosLambda / h;
	const sum = clenshaw(
		ALPHA,
		2 * sinXi * cosXi,
		(cosXi - sinXi) * (cosXi + sinXi),
		2 * sinhEta * coshEta,
		1 + 2 * sinhEta * sinhEta,
	);
	out.x[row] = FALSE_EASTING_METRES + RECTIFYING_METRES * (Math.asinh(sinhEta) + sum[1]);
	out.y[row] = (zone.south ? FALSE_NORTHING_SOUTH_METRES : 0) + RECTIFYING_METRES * (Math.atan2(tauPrime, cosLambda) + sum[0]);
}

const clenshawSum = new Float64Array(2);

/** Σ c_j sin(2jζ) for complex ζ = ξ + iη, given sin, cos of 2ξ and sinh, cosh of 2η; answers [real, imaginary] in a reused array. */
function clenshaw(coefficients: readonly number[], sin2: number, cos2: number, sinh2: number, cosh2: number): Float64Array {
	const ar = 2 * cos2 * cosh2;
	const ai = -2 * sin2 * sinh2;
	let ur = 0;
	let ui = 0;
	let vr = 0;
	let vi = 0;
	for (let j = 5; j >= 0; j--) {
		const wr = ar * ur - ai * ui - vr + coefficients[j];
		const wi = ar * ui + ai * ur - vi;
		vr = ur;
		vi = ui;
		ur = wr;
		ui = wi;
	}
	const sr = sin2 * cosh2;
	const si = cos2 * sinh2;
	clenshawSum[0] = sr * ur - si * ui;
	clenshawSum[1] = sr * ui + si * ur;
	return clenshawSum;
}

/** Metres to degrees [lng, lat], lng in [−180, 180]. NaN in, NaN out. */
export function fromUtm(zone: UtmZone, x: number, y: number): [number, number] {
	const eta = (x - FALSE_EASTING_METRES) / RECTIFYING_METRES;
	const xi = (y - (zone.south ? FALSE_NORTHING_SOUTH_METRES : 0)) / RECTIFYING_METRES;
	const sum = clenshaw(BETA, Math.sin(2 * xi), Math.cos(2 * xi), Math.sinh(2 * eta), Math.cosh(2 * eta));
	const xiPrime = xi - sum[0];
	const sinhEta = Math.sinh(eta - sum[1]);
	const cosXi = Math.cos(xiPrime);
	const tauPrime = Math.sin(xiPrime) / Math.hypot(sinhEta, cosXi);
	let tau = tauPrime / (1 - E2);
	for (let round = 0; round < 5; round++) {
		const root = Math.sqrt(1 + tau * tau);
		const sigma = Math.sinh(E * Math.atanh((E * tau) / root));
		const guess = tau * Math.sqrt(1 + sigma * sigma) - sigma * root;
		const step = ((tauPrime - guess) / Math.sqrt(1 + guess * guess)) * ((1 + (1 - E2) * tau * tau) / ((1 - E2) * root));
		tau += step;
		if (Math.abs(step) < 1e-14 * Math.max(1, Math.abs(tau))) break;
	}
	const lng = Math.atan2(sinhEta, cosXi) * DEGREES + (zone.zone * 6 - 183);
	return [lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng, Math.atan(tau) * DEGREES];
}

/** Vincenty's inverse solution; null where it does not converge (nearly antipodal points). */
function vincentyInverse(lng1: number, lat1: number, lng2: number, lat2: number): { metres: number; azimuth: number } | null {
	const u1 = Math.atan((1 - FLATTENING) * Math.tan(lat1 * RADIANS));
	const u2 = Math.atan((1 - FLATTENING) * Math.tan(lat2 * RADIANS));
	const [sinU1, cosU1, sinU2, cosU2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
	const span = wrapDegrees(lng2 - lng1) * RADIANS;
	let lambda = span;
	for (let round = 0; round < 200; round++) {
		const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)];
		const sinSigma = Math.hypot(cosU2 * sinL, cosU1 * sinU2 - sinU1 * cosU2 * cosL);
		if (sinSigma === 0) return cosL > 0 || sinU1 === sinU2 ? { metres: 0, azimuth: 0 } : null;
		const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosL;
		const sigma = Math.atan2(sinSigma, cosSigma);
		const sinAlpha = (cosU1 * cosU2 * sinL) / sinSigma;
		const cos2Alpha = 1 - sinAlpha * sinAlpha;
		const cos2M = cos2Alpha < 1e-18 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cos2Alpha;
		const c = (FLATTENING / 16) * cos2Alpha * (4 + FLATTENING * (4 - 3 * cos2Alpha));
		const bend = sigma + c * sinSigma * (cos2M + c * cosSigma * (2 * cos2M * cos2M - 1));
		const next = span + (1 - c) * FLATTENING * sinAlpha * bend;
		if (Math.abs(next) > Math.PI) return null;
		if (Math.abs(next - lambda) < 1e-13) {
			const [a, b] = vincentySeries(cos2Alpha);
			const metres = SEMI_MINOR_METRES * a * (sigma - vincentyCorrection(b, sinSigma, cosSigma, cos2M));
			return { metres, azimuth: Math.atan2(cosU2 * sinL, cosU1 * sinU2 - sinU1 * cosU2 * cosL) };
		}
		lambda = next;
	}
	return null;
}

function vincentySeries(cos2Alpha: number): [number, number] {
	const u = (cos2Alpha * (SEMI_MAJOR_METRES ** 2 - SEMI_MINOR_METRES ** 2)) / SEMI_MINOR_METRES ** 2;
	return [1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u))), (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u)))];
}

function vincentyCorrection(b: number, sinSigma: number, cosSigma: number, cos2M: number): number {
	const square = 2 * cos2M * cos2M - 1;
	const last = (b / 6) * cos2M * (4 * sinSigma * sinSigma - 3) * (4 * cos2M * cos2M - 3);
	return b * sinSigma * (cos2M + (b / 4) * (cosSigma * square - last));
}

/** Vincenty's direct solution: where a geodesic of `metres` from a point at `azimuth` (radians from north) ends, degrees. */
function vincentyDirect(lng: number, lat: number, azimuth: number, metres: number): [number, number] {
	const tanU = (1 - FLATTENING) * Math.tan(lat * RADIANS);
	const cosU = 1 / Math.sqrt(1 + tanU * tanU);
	const sinU = tanU * cosU;
	const [sinA, cosA] = [Math.sin(azimuth), Math.cos(azimuth)];
	const sigma1 = Math.atan2(tanU, cosA);
	const sinAlpha = cosU * sinA;
	const cos2Alpha = 1 - sinAlpha * sinAlpha;
	const [a, b] = vincentySeries(cos2Alpha);
	let sigma = metres / (SEMI_MINOR_METRES * a);
	let cos2M = 0;
	for (let round = 0; round < 50; round++) {
		cos2M = Math.cos(2 * sigma1 + sigma);
		const next = metres / (SEMI_MINOR_METRES * a) + vincentyCorrection(b, Math.sin(sigma), Math.cos(sigma), cos2M);
		const change = Math.abs(next - sigma);
		sigma = next;
		if (change < 1e-15) break;
	}
	cos2M = Math.cos(2 * sigma1 + sigma);
	const [sinS, cosS] = [Math.sin(sigma), Math.cos(sigma)];
	const across = sinU * sinS - cosU * cosS * cosA;
	const lat2 = Math.atan2(sinU * cosS + cosU * sinS * cosA, (1 - FLATTENING) * Math.hypot(sinAlpha, across));
	const lambda = Math.atan2(sinS * sinA, cosU * cosS - sinU * sinS * cosA);
	const c = (FLATTENING / 16) * cos2Alpha * (4 + FLATTENING * (4 - 3 * cos2Alpha));
	const bend = sigma + c * sinS * (cos2M + c * cosS * (2 * cos2M * cos2M - 1));
	return [lng + (lambda - (1 - c) * FLATTENING * sinAlpha * bend) * DEGREES, lat2 * DEGREES];
}

/**
 * Length of the shortest path on the ellipsoid, metres; Vincenty 1975, within 0.1 mm. Where that does not converge (points nearly
 * opposite each other) the path is cut where it crosses the circle of points about 10,000 km from the first: the shortest of the
 * two-leg paths over that circle is the geodesic, and both legs converge.
 */
export function geodesicDistanceMetres(lng1: number, lat1: number, lng2: number, lat2: number): number {
	if (!Number.isFinite(lng1 + lat1 + lng2 + lat2)) return Number.NaN;
	const direct = vincentyInverse(lng1, lat1, lng2, lat2);
	if (direct !== null) return direct.metres;
	const quarter = (Math.PI / 2) * SEMI_MINOR_METRES;
	const over = (azimuth: number): number => {
		const [lng, lat] = vincentyDirect(lng1, lat1, azimuth, quarter);
		return quarter + (vincentyInverse(lng, lat, lng2, lat2)?.metres ?? Number.POSITIVE_INFINITY);
	};
	let best = 0;
	for (let step = 1; step < 72; step++) if (over((step * Math.PI) / 36) < over((best * Math.PI) / 36)) best = step;
	let low = ((best - 1) * Math.PI) / 36;
	let high = ((best + 1) * Math.PI) / 36;
	for (let round = 0; round < 80; round++) {
		const third = (high - low) / 3;
		if (over(low + third) < over(high - third)) high -= third;
		else low += third;
	}
	return over((low + high) / 2);
}

function wrapDegrees(degrees: number): number {
	return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
}

function authalicQ(sinPhi: number): number {
	return (1 - E2) * (sinPhi / (1 - E2 * sinPhi * sinPhi) + Math.atanh(E * sinPhi) / E);
}

const AUTHALIC_Q_POLE = authalicQ(1);
const AUTHALIC_RADIUS_2 = (SEMI_MAJOR_METRES * SEMI_MAJOR_METRES * AUTHALIC_Q_POLE) / 2;
/** Edges are cut into pieces of this length before the great circle of the authalic sphere stands in for the geodesic. */
const PIECE_METRES = 2_000;

/** Half-angle tangent of the authalic latitude. */
function authalicHalfTangent(lat: number): number {
	const sine = Math.max(-1, Math.min(1, authalicQ(Math.sin(lat * RADIANS)) / AUTHALIC_Q_POLE));
	return sine / (1 + Math.sqrt((1 - sine) * (1 + sine)));
}

/**
 * Area inside one ring of lng, lat pairs (closed or not) whose edges are geodesics, square metres ≥ 0 whatever the orientation.
 * Exact equal-area map to the authalic sphere (Snyder 1987, eqs 3-11, 3-12), spherical excess per edge; relative error below 1e-7 for
 * edges up to 100 km. Fewer than three vertices: 0. A ring around a pole is the side with the pole. Non-finite vertices: NaN.
 */
export function geodesicAreaSquareMetres(ring: ArrayLike<number>): number {
	const count = ring.length >> 1;
	let excess = 0;
	let turn = 0;
	for (let i = 0; i < count; i++) {
		const j = i + 1 === count ? 0 : i + 1;
		const [lng1, lat1, lng2, lat2] = [ring[2 * i], ring[2 * i + 1], ring[2 * j], ring[2 * j + 1]];
		turn += wrapDegrees(lng2 - lng1);
		excess += edgeExcess(lng1, lat1, lng2, lat2);
	}
	if (Number.isNaN(excess)) return Number.NaN;
	const area = Math.abs(excess) * AUTHALIC_RADIUS_2;
	return Math.abs(turn) > 180 ? 2 * Math.PI * AUTHALIC_RADIUS_2 - area : area;
}

function edgeExcess(lng1: number, lat1: number, lng2: number, lat2: number): number {
	const roughMetres = 111_320 * Math.hypot(wrapDegrees(lng2 - lng1) * Math.cos(lat1 * RADIANS), lat2 - lat1);
	const line = roughMetres > PIECE_METRES ? vincentyInverse(lng1, lat1, lng2, lat2) : null;
	const pieces = line === null ? 1 : Math.ceil(line.metres / PIECE_METRES);
	let excess = 0;
	let [lng, half] = [lng1, authalicHalfTangent(lat1)];
	for (let piece = 1; piece <= pieces; piece++) {
		const last = piece === pieces || line === null;
		const [nextLng, nextLat] = last ? [lng2, lat2] : vincentyDirect(lng1, lat1, line.azimuth, (line.metres * piece) / pieces);
		const nextHalf = authalicHalfTangent(nextLat);
		const tangent = Math.tan((wrapDegrees(nextLng - lng) * RADIANS) / 2);
		excess += 2 * Math.atan((tangent * (half + nextHalf)) / (1 + half * nextHalf));
		[lng, half] = [nextLng, nextHalf];
	}
	return excess;
}
