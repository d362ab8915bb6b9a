import tell from '../../tell.js';

export default (data) => void tell('shipment_delivered', data);
