<?php
/**
 * The page Settings › Inglenook: two secrets with what comes of each, and a menu link.
 */

defined( 'ABSPATH' ) || exit;

const INGLENOOK_SECRETS = array( 'inglenook_orders_secret', 'inglenook_door_secret' );

add_action( 'admin_menu', 'inglenook_add_page' );
add_action( 'admin_init', 'inglenook_register' );
add_action( 'admin_notices', 'inglenook_remind' );
add_filter( 'plugin_action_links_' . plugin_basename( INGLENOOK_FILE ), 'inglenook_plugin_links' );

function inglenook_add_page() {
	add_options_page( 'Inglenook', 'Inglenook', 'manage_options', 'inglenook', 'inglenook_draw_page' );
}

function inglenook_page() {
	return admin_url( 'options-general.php?page=inglenook' );
}

function inglenook_plugin_links( $links ) {
	array_unshift( $links, '<a href="' . esc_url( inglenook_page() ) . '">' . esc_html__( 'Settings', 'inglenook' ) . '</a>' );
	return $links;
}

/** On the list of plugins, as long as nothing is filled in. */
function inglenook_remind() {
	$screen = get_current_screen();
	if ( ! $screen || 'plugins' !== $screen->id || ! current_user_can( 'manage_options' ) || '' !== inglenook_secret( 'orders' ) . inglenook_secret( 'door' ) ) {
		return;
	}
	echo '<div class="notice notice-info"><p>' . esc_html__( 'Inglenook waits for the secrets that its studio showed you.', 'inglenook' )
		. ' <a href="' . esc_url( inglenook_page() ) . '">' . esc_html__( 'Fill them in', 'inglenook' ) . '</a></p></div>';
}

function inglenook_register() {
	foreach ( INGLENOOK_SECRETS as $name ) {
		register_setting(
			'inglenook',
			$name,
			array(
				'type'              => 'string',
				'sanitize_callback' => function ( $value ) use ( $name ) {
					return inglenook_kept_secret( $value, get_option( $name, '' ) );
				},
				'show_in_rest'      => false,
			)
		);
	}
	register_setting( 'inglenook', 'inglenook_link', array( 'type' => 'boolean', 'sanitize_callback' => 'rest_sanitize_boolean' ) );
}

add_action( 'update_option_inglenook_orders_secret', 'inglenook_keep_webhooks' );
add_action( 'add_option_inglenook_orders_secret', 'inglenook_keep_webhooks' );

/** An empty field leaves the secret that is there: it is never shown again. */
function inglenook_kept_secret( $value, $before ) {
	$value = trim( (string) $value );
	return '' === $value ? (string) $before : $value;
}

function inglenook_secret( $which ) {
	return (string) get_option( 'inglenook_' . $which . '_secret', '' );
}

function inglenook_draw_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	if ( isset( $_GET['settings-updated'] ) ) { // phpcs:ignore WordPress.Security -- repeatable, and nothing is taken from the request.
		inglenook_keep_webhooks();
	}
	echo '<div class="wrap"><h1>Inglenook</h1><p>' . esc_html__( 'This plugin was made for:', 'inglenook' ) . ' <a href="'
		. esc_url( inglenook_place( 'home' ) ) . '">' . esc_html( inglenook_place( 'name' ) ) . '</a></p><form method="post" action="options.php">';
	settings_fields( 'inglenook' );
	inglenook_draw_orders();
	inglenook_draw_door();
	echo '<h2>' . esc_html__( 'Menu', 'inglenook' ) . '</h2><p><label><input type="checkbox" name="inglenook_link" value="1" '
		. checked( (bool) get_option( 'inglenook_link' ), true, false ) . '> '
		. esc_html__( 'Add a link to the boards to the main menu', 'inglenook' ) . '</label></p>';
	submit_button();
	echo '</form></div>';
}

function inglenook_draw_orders() {
	echo '<h2>' . esc_html__( 'Orders', 'inglenook' ) . '</h2><p>'
		. esc_html__( 'Its studio showed this secret once, when the shop was connected. A new one is made on the page of the connection.', 'inglenook' )
		. ' <a href="' . esc_url( inglenook_place( 'studio' ) ) . '">' . esc_html__( 'The connection', 'inglenook' ) . '</a></p>';
	inglenook_draw_secret( 'inglenook_orders_secret', __( 'Secret of the connection', 'inglenook' ) );
	if ( ! class_exists( 'WC_Webhook' ) ) {
		echo '<p><strong>' . esc_html__( 'WooCommerce isn’t active here, so there are no orders to tell of.', 'inglenook' ) . '</strong></p>';
		return;
	}
	$states = inglenook_webhook_states();
	if ( array( 'active' ) === array_values( array_unique( $states ) ) ) {
		echo '<p>' . esc_html__( 'All messages about orders are on.', 'inglenook' ) . '</p>';
		return;
	}
	$words = inglenook_state_words();
	echo '<ul>';
	foreach ( $states as $topic => $state ) {
		echo '<li><code>' . esc_html( $topic ) . '</code> ' . esc_html( isset( $words[ $state ] ) ? $words[ $state ] : $state ) . '</li>';
	}
	echo '</ul><p>' . esc_html__( 'What is off or missing is put right within an hour, and at once when you save.', 'inglenook' ) . '</p>';
}

function inglenook_state_words() {
	return array(
		'active'   => __( 'on', 'inglenook' ),
		'paused'   => __( 'paused', 'inglenook' ),
		'disabled' => __( 'switched off by WooCommerce after failures', 'inglenook' ),
		'missing'  => __( 'missing', 'inglenook' ),
	);
}

function inglenook_draw_door() {
	echo '<h2>' . esc_html__( 'Customers', 'inglenook' ) . '</h2><p>'
		. esc_html__( 'So that customers need no other account there: copy this address into the page “Signing in with the shop” of the studio, save there, and copy the secret that it shows here.', 'inglenook' )
		. ' <a href="' . esc_url( inglenook_place( 'studio-door' ) ) . '">' . esc_html__( 'Signing in with the shop', 'inglenook' ) . '</a></p>'
		. '<p><label for="inglenook_door">' . esc_html__( 'Address', 'inglenook' ) . '</label><br><input type="text" id="inglenook_door" class="large-text code" readonly value="'
		. esc_attr( inglenook_door() ) . '"></p>';
	inglenook_draw_secret( 'inglenook_door_secret', __( 'Secret for signing in', 'inglenook' ) );
}

function inglenook_draw_secret( $name, $label ) {
	$kept = '' === (string) get_option( $name, '' ) ? '' : __( 'Kept. Fill in only to change it.', 'inglenook' );
	echo '<p><label for="' . esc_attr( $name ) . '">' . esc_html( $label ) . '</label><br><input type="password" id="'
		. esc_attr( $name ) . '" name="' . esc_attr( $name ) . '" class="regular-text" autocomplete="off" value="" aria-describedby="'
		. esc_attr( $name ) . '_kept"> <span id="' . esc_attr( $name ) . '_kept">' . esc_html( $kept ) . '</span></p>';
}
