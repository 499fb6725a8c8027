// Loaded into the measured process alone. Memory is what is resident as it stands, and what is held once collected.
process.on('message', (asked) => {
  if (asked !== 'memory') return
  const resident = process.memoryUsage.rss()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  process.send?.({ resident: resident / 1e6, held: (heapUsed + external) / 1e6 })
})
