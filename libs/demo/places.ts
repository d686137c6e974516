/** A district of the demonstration: short code, name on its own, centroid in degrees (WGS 84). */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

export interface Province extends Place {
  readonly districts: readonly Place[];
}

/** The 22 districts of Ho Chi Minh City as they stood in August 2023, in code order; centroids rounded to about 100 m. */
const DISTRICTS: readonly Place[] = [
  { code: 'BCH', name: 'Huyện Bình Chánh', lat: 10.702, lon: 106.561 },
  { code: 'BTA', name: 'Quận Bình Tân', lat: 10.765, lon: 106.604 },
  { code: 'BTH', name: 'Quận Bình Thạnh', lat: 10.811, lon: 106.709 },
  { code: 'CCH', name: 'Huyện Củ Chi', lat: 11.006, lon: 106.514 },
  { code: 'CGI', name: 'Huyện Cần Giờ', lat: 10.508, lon: 106.863 },
  { code: 'GVA', name: 'Quận Gò Vấp', lat: 10.838, lon: 106.665 },
  { code: 'HMO', name: 'Huyện Hóc Môn', lat: 10.884, lon: 106.587 },
  { code: 'NBE', name: 'Huyện Nhà Bè', lat: 10.662, lon: 106.726 },
  { code: 'PNH', name: 'Quận Phú Nhuận', lat: 10.799, lon: 106.68 },
  { code: 'Q01', name: 'Quận 1', lat: 10.776, lon: 106.7 },
  { code: 'Q03', name: 'Quận 3', lat: 10.783, lon: 106.686 },
  { code: 'Q04', name: 'Quận 4', lat: 10.758, lon: 106.704 },
  { code: 'Q05', name: 'Quận 5', lat: 10.755, lon: 106.667 },
  { code: 'Q06', name: 'Quận 6', lat: 10.746, lon: 106.636 },
  { code: 'Q07', name: 'Quận 7', lat: 10.736, lon: 106.727 },
  { code: 'Q08', name: 'Quận 8', lat: 10.724, lon: 106.632 },
  { code: 'Q10', name: 'Quận 10', lat: 10.773, lon: 106.668 },
  { code: 'Q11', name: 'Quận 11', lat: 10.764, lon: 106.648 },
  { code: 'Q12', name: 'Quận 12', lat: 10.864, lon: 106.656 },
  { code: 'TBI', name: 'Quận Tân Bình', lat: 10.803, lon: 106.652 },
  { code: 'TDU', name: 'Thành phố Thủ Đức', lat: 10.826, lon: 106.761 },
  { code: 'TPH', name: 'Quận Tân Phú', lat: 10.79, lon: 106.628 },
];

const HCMC: Province = { code: 'HCM', name: 'Thành phố Hồ Chí Minh', lat: 10.776, lon: 106.701, districts: DISTRICTS };

const shifted = (place: Place, east: number, north: number): Place => ({
  ...place, lat: Number((place.lat + north).toFixed(3)), lon: Number((place.lon + east).toFixed(3)),
});

/**
 * The province of the given number. Number 0 is Ho Chi Minh City; later ones are made up: the same 22 districts under a
 * code of their own, laid out on a grid of one degree so that distances between provinces differ. Codes sort by number.
 */
export function province(number: number): Province {
  if (number === 0) return HCMC;
  const [east, north] = [(number % 5) - 2, 1 + (Math.floor(number / 5) % 10)];
  return {
    ...shifted({ ...HCMC, code: `M${String(number).padStart(4, '0')}`, name: `Tỉnh Giả định ${String(number)}` }, east, north),
    districts: DISTRICTS.map((district) => shifted(district, east, north)),
  };
}

/** The name inside another name: `Quận 1` stays, `Quận Phú Nhuận` becomes `quận Phú Nhuận`. */
export function placeInName(place: Place): string {
  return /^Quận \d/.test(place.name) ? place.name : place.name.charAt(0).toLowerCase() + place.name.slice(1);
}
