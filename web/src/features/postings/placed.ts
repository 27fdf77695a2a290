/** The shortest end of a region's name that is a place of its own: 澥浦镇. */
const SHORTEST = 3;

/** Some write the street again before the house number: once is enough, but 镇骆路 in 澥浦镇 is no repetition. */
export function placed(region: string, workPlace: string): string {
  const name = [...region];
  const again = name.findIndex(
    (_, at) => name.length - at >= SHORTEST && workPlace.startsWith(name.slice(at).join('')),
  );
  return (again < 0 ? region : name.slice(0, again).join('')) + workPlace;
}
