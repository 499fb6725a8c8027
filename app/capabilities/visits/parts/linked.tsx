const address = /https:\/\/[^\s<>"']+/g

/** Words as they were typed, where only https addresses are links. */
export function Linked({ words }: { words: string }) {
  const found = [...words.matchAll(address)]
  if (found.length === 0) return <bdi>{words}</bdi>
  let at = 0
  const pieces = found.flatMap((match) => {
    const before = words.slice(at, match.index)
    at = match.index + match[0].length
    return [
      before,
      <a href={match[0]} rel="noreferrer noopener" key={match.index}>
        {match[0]}
      </a>,
    ]
  })
  return (
    <bdi>
      {pieces}
      {words.slice(at)}
    </bdi>
  )
}
