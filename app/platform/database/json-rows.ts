type Columns<T> = { moments: readonly (keyof T & string)[]; bytes: readonly (keyof T & string)[] }

/** Rows as a table gives them, out of the JSON of a function: these columns hold moments, and these bytes in base64. */
export function rowsFrom<T>(
  rows: Record<string, unknown>[] | null | undefined,
  { moments, bytes }: Columns<T>,
): T[] {
  return (rows ?? []).map((row) => {
    const typed = { ...row }
    for (const column of moments) if (row[column] != null) typed[column] = new Date(String(row[column]))
    for (const column of bytes)
      if (row[column] != null) typed[column] = Buffer.from(String(row[column]), 'base64')
    return typed as T
  })
}
