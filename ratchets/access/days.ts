type First = (table: string, column: string, where: string, value: string) => Promise<string>

/** Lines of the named professional's day with the owner, and what they suggested to them. */
export async function days(first: First, owner: string) {
  const line = (order: string) =>
    first('day_person', 'line_id', `person_id = $1 order by line_id ${order}`, owner)
  const suggestion = (item: string) =>
    first('suggestion', 'suggestion_id', `item = '${item}' and person_id = $1`, owner)
  return {
    dayLine: await line('asc'),
    dayLineOut: await line('desc'),
    suggestion: await suggestion('two-minute-breath'),
    suggestionBack: await suggestion('wind-down'),
  }
}
