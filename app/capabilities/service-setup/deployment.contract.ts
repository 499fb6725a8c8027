/** Who answers for this deployment, as everybody may read it. */
export type Deployment = { controller: string; contact: string; retention: string; minimumAge: number }

/** Who is told what people say about a page: whoever is named for it, else the contact, where that is a mailbox. */
export type SafetyContact = { name: string | undefined; email: string | undefined }
