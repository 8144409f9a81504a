import { secureHeaders } from "hono/secure-headers";

/**
 * Nothing is loaded from elsewhere and no inline script runs. Inline styles stay allowed: the client's component library sets
 * style attributes and writes its variables into a style element.
 */
export function securityHeaders() {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      workerSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", "data:", "blob:"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: "DENY",
    // Mailuo speaks plain HTTP; a proxy that adds TLS decides about this.
    strictTransportSecurity: false,
    permissionsPolicy: { camera: false, geolocation: false, microphone: false },
  });
}
