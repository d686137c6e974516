/** GET /health/live and GET /health/ready; when not, a problem with status 503. */
export interface HealthView {
  readonly status: 'ok';
}
