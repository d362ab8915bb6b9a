<?php
/**
 * The webhooks of orders and of deleted accounts: made, and put right every hour. WooCommerce switches a webhook off after some failures and tells nobody.
 */

defined( 'ABSPATH' ) || exit;

const INGLENOOK_TOPICS = array( 'order.created', 'order.updated', 'order.deleted', 'order.restored', 'customer.deleted' );

add_action( 'inglenook_look_after_webhooks', 'inglenook_keep_webhooks' );

/** Our webhooks by topic: those that call our address, whoever made them. Of two for one topic the first. */
function inglenook_webhooks() {
	$ours = array();
	if ( ! class_exists( 'WC_Webhook' ) ) {
		return $ours;
	}
	$store = WC_Data_Store::load( 'webhook' );
	foreach ( $store->get_webhooks_ids() as $id ) {
		$webhook = new WC_Webhook( $id );
		if ( inglenook_place( 'orders' ) === $webhook->get_delivery_url() && ! isset( $ours[ $webhook->get_topic() ] ) ) {
			$ours[ $webhook->get_topic() ] = $webhook;
		}
	}
	return $ours;
}

/** Makes what is missing, turns on what is off and puts the secret right. Repeatable. */
function inglenook_keep_webhooks() {
	$secret = inglenook_secret( 'orders' );
	if ( '' === $secret || ! class_exists( 'WC_Webhook' ) ) {
		return 0;
	}
	$ours    = inglenook_webhooks();
	$changed = 0;
	foreach ( INGLENOOK_TOPICS as $topic ) {
		$webhook = isset( $ours[ $topic ] ) ? $ours[ $topic ] : null;
		if ( $webhook && 'active' === $webhook->get_status() && $secret === $webhook->get_secret() ) {
			continue;
		}
		if ( ! $webhook ) {
			$webhook = new WC_Webhook();
			$webhook->set_name( 'Inglenook ' . $topic );
			$webhook->set_topic( $topic );
			$webhook->set_delivery_url( inglenook_place( 'orders' ) );
			$webhook->set_api_version( 'wp_api_v3' );
			$webhook->set_user_id( inglenook_admin() );
		}
		$webhook->set_secret( $secret );
		$webhook->set_status( 'active' );
		$webhook->set_failure_count( 0 );
		$webhook->save();
		++$changed;
	}
	return $changed;
}

/** WooCommerce makes the body with the rights of this user; one who may not read orders would send none. */
function inglenook_admin() {
	if ( get_current_user_id() && current_user_can( 'manage_woocommerce' ) ) {
		return get_current_user_id();
	}
	$admins = get_users( array( 'role' => 'administrator', 'number' => 1, 'fields' => 'ID' ) );
	return $admins ? (int) $admins[0] : 0;
}

function inglenook_pause_webhooks() {
	foreach ( inglenook_webhooks() as $webhook ) {
		$webhook->set_status( 'paused' );
		$webhook->save();
	}
}

function inglenook_webhook_states() {
	$ours   = inglenook_webhooks();
	$states = array();
	foreach ( INGLENOOK_TOPICS as $topic ) {
		$states[ $topic ] = isset( $ours[ $topic ] ) ? $ours[ $topic ]->get_status() : 'missing';
	}
	return $states;
}

/** Tells what WooCommerce itself would tell when this account is deleted; true where it was taken. */
function inglenook_tell_erased( $user_id ) {
	$secret = inglenook_secret( 'orders' );
	if ( '' === $secret ) {
		return false;
	}
	$body   = wp_json_encode( array( 'id' => (int) $user_id ) );
	$answer = wp_remote_post(
		inglenook_place( 'orders' ),
		array(
			'timeout'     => 10,
			'redirection' => 0,
			'headers'     => array(
				'Content-Type'             => 'application/json',
				'X-WC-Webhook-Topic'       => 'customer.deleted',
				'X-WC-Webhook-Delivery-ID' => wp_generate_uuid4(),
				'X-WC-Webhook-Signature'   => inglenook_signature( $body, $secret ),
			),
			'body'        => $body,
		)
	);
	return ! is_wp_error( $answer ) && in_array( wp_remote_retrieve_response_code( $answer ), array( 200, 202 ), true );
}

/** As WooCommerce signs. */
function inglenook_signature( $body, $secret ) {
	return base64_encode( hash_hmac( 'sha256', $body, wp_specialchars_decode( $secret, ENT_QUOTES ), true ) );
}
