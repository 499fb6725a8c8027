/** Who answers for this deployment, as everybody may read it. */
export type Deployment = { controller: string; contact: string; retention: string; minimumAge: number }
