/** Something the deployer can put right. Its message is one line, and is all that is printed. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'

  constructor(message: string) {
    super(message.replace(/\s*\n\s*/g, ' ').trim())
  }
}
