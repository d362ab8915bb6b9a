<?php
/**
 * Parts of our pages in the shop's: shortcodes, the same as blocks, and a link in the main menu.
 */

defined( 'ABSPATH' ) || exit;

const INGLENOOK_PARTS = array( 'story', 'values', 'claims', 'topics' );

add_action( 'init', 'inglenook_register_parts' );
add_filter( 'wp_nav_menu_items', 'inglenook_menu', 10, 2 );

function inglenook_register_parts() {
	foreach ( INGLENOOK_PARTS as $part ) {
		$draw = function ( $attributes ) use ( $part ) {
			return inglenook_part( $part, is_array( $attributes ) ? $attributes : array() );
		};
		add_shortcode( 'inglenook_' . $part, $draw );
		if ( function_exists( 'register_block_type' ) ) {
			register_block_type(
				'inglenook/' . $part,
				array(
					'api_version'     => 3,
					'title'           => 'Inglenook: ' . $part,
					'category'        => 'widgets',
					'attributes'      => array(
						'product' => array( 'type' => 'string' ),
						'board'   => array( 'type' => 'string' ),
					),
					'render_callback' => $draw,
				)
			);
		}
	}
}

/** Where the part stands in whole; readable without scripts. */
function inglenook_whole( $part ) {
	$whole = array( 'story' => 'story', 'values' => 'values', 'claims' => 'values', 'topics' => 'boards' );
	return inglenook_place( $whole[ $part ] );
}

function inglenook_part( $part, array $attributes ) {
	$said = '';
	foreach ( array( 'product', 'board' ) as $name ) {
		if ( ! empty( $attributes[ $name ] ) ) {
			$said .= ' ' . $name . '="' . esc_attr( $attributes[ $name ] ) . '"';
		}
	}
	if ( 'claims' === $part && '' === $said && function_exists( 'wc_get_product' ) && wc_get_product() ) {
		$said = ' product="' . esc_attr( wc_get_product()->get_sku() ) . '"';
	}
	wp_enqueue_script( 'inglenook', inglenook_place( 'script' ), array(), null, array( 'strategy' => 'async' ) );
	return '<inglenook-' . $part . ' lang="' . esc_attr( get_bloginfo( 'language' ) ) . '"' . $said . '><a href="'
		. esc_url( inglenook_whole( $part ) ) . '">' . esc_html( inglenook_place( 'name' ) ) . '</a></inglenook-' . $part . '>';
}

/** Only in the main menu, whose place themes call primary. */
function inglenook_menu( $items, $menu ) {
	if ( ! get_option( 'inglenook_link' ) || empty( $menu->theme_location ) || 'primary' !== $menu->theme_location ) {
		return $items;
	}
	return $items . '<li class="menu-item menu-item-inglenook"><a href="' . esc_url( inglenook_place( 'boards' ) ) . '">'
		. esc_html( inglenook_place( 'name' ) ) . '</a></li>';
}
