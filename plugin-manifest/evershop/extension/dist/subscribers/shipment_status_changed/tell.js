import tell from '../../tell.js';

export default (data) => void tell('shipment_status_changed', data);
