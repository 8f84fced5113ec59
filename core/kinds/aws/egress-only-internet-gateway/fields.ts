/** It has no settings: it is attached to the VPC on whose border it sits. */
export const fields = {};
