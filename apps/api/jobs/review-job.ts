/** Reviews are made once for everybody, under a name of the house and over the whole city; readers see their part. */
export const REVIEWS = { actor: 'review-runner', scope: 'all', purpose: 'due-list' } as const;
