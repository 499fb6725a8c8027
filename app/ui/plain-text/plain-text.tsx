/** Words to take along as they are, line by line. */
export const PlainText = ({ id, children }: { id?: string; children: string }) => (
  <pre class="plain-text" id={id}>
    {children}
  </pre>
)
