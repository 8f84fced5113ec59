import { field } from '../../../model/fields.ts';

export const fields = {
  transitGateway: field.ref({ role: 'transit-hub', onDelete: 'cascade', term: 'TransitGatewayId' }),
  defaultAssociation: field.flag({ default: false, term: 'DefaultAssociationRouteTable' }),
  defaultPropagation: field.flag({ default: false, term: 'DefaultPropagationRouteTable' }),
  /** Besides those that come by default. */
  associations: field.list({ of: field.ref({ role: 'hub-attachment', onDelete: 'cascade' }), max: 5000, term: 'Associations', section: 'routes' }),
  propagations: field.list({ of: field.ref({ role: 'hub-attachment', onDelete: 'cascade' }), max: 5000, term: 'Propagations', section: 'routes' }),
  /** Static routes. A row without an attachment is a blackhole (A13.5), unless it says what it leads to. */
  routes: field.rows({
    section: 'routes',
    term: 'Routes',
    columns: {
      destination: field.peer({ role: 'prefix-list', onDelete: 'cascade' }),
      attachment: field.ref({ role: 'hub-attachment', onDelete: 'clear', term: 'TransitGatewayAttachmentId' }),
      /** The attachment of a network that is not drawn: of another account. */
      elsewhere: field.text({ maxLength: 255 }),
    },
    secondary: ['elsewhere'],
  }),
};
