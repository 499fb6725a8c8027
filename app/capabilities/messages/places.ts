/** Where the sealed words of a message stand. */
export const wordsPlace = (messageId: string, personId: string) => ({
  table: 'message',
  column: 'words',
  row: messageId,
  person: personId,
})
